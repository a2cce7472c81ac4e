#include "filter/article_lines.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/strings.h"

namespace descale {
namespace {

std::string_view TextOf(const Article& article, const ArticleBlock& block) {
  return std::string_view(article.text)
      .substr(block.text.begin, block.text.size());
}

// Text and blocks as they are put together again.
class Rest {
 public:
  // `between` is what stood between the block and the one before it. Of the
  // separators around blocks that are gone the widest stays.
  void Add(ArticleBlock block, std::string_view between,
           std::string_view kept) {
    separator_ = std::max(separator_, between,
                          [](std::string_view a, std::string_view b) {
                            return a.size() < b.size();
                          });
    if (kept.empty()) {
      return;
    }
    if (!text_.empty()) {
      text_ += separator_;
    }
    separator_ = {};
    block.text.begin = static_cast<uint32_t>(text_.size());
    text_ += kept;
    block.text.end = static_cast<uint32_t>(text_.size());
    blocks_.push_back(block);
  }

  void MoveTo(Article* article) {
    article->text = std::move(text_);
    article->blocks = std::move(blocks_);
  }

 private:
  std::string text_;
  std::vector<ArticleBlock> blocks_;
  std::string_view separator_;
};

}  // namespace

void ForEachLine(const Article& article,
                 const std::function<void(std::string_view)>& visit) {
  for (const ArticleBlock& block : article.blocks) {
    ForEachPiece(TextOf(article, block), "\n", visit);
  }
}

size_t RemoveLines(
    const std::function<std::string_view(std::string_view line)>& judge,
    bool keep_removed, Article* article) {
  size_t gone = 0;
  Rest rest;
  std::string kept;
  uint32_t end = 0;  // of the block before
  for (const ArticleBlock& block : article->blocks) {
    kept.clear();
    ForEachPiece(TextOf(*article, block), "\n", [&](std::string_view line) {
      const std::string_view rule = judge(line);
      if (rule.empty()) {
        kept.append(kept.empty() ? "" : "\n").append(line);
        return;
      }
      ++gone;
      if (keep_removed) {
        Removal& removal = article->removed.emplace_back();
        removal.text = line;
        removal.reason.stage = "filter";
        removal.reason.action = "drop-line";
        removal.reason.rule = rule;
        removal.link_share = block.link_share;
        removal.path = block.path;
      }
    });
    rest.Add(
        block,
        std::string_view(article->text).substr(end, block.text.begin - end),
        kept);
    end = block.text.end;
  }
  if (gone > 0) {
    rest.MoveTo(article);
  }
  return gone;
}

void DropArticle(OutcomeReason reason, std::string message, Article* article) {
  article->outcome = {PageStatus::kDropped, reason, "write",
                      std::move(message)};
  article->text.clear();
  article->blocks.clear();
  article->confidence = 0;
}

}  // namespace descale
