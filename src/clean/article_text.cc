// Clean: the kept lines of a document, put together as the text of an article.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "clean/clean.h"

namespace descale {
namespace {

// Between two lines of code; floods of empty lines become these.
constexpr size_t kMostBlankLines = 2;

uint32_t Offset(size_t offset) { return static_cast<uint32_t>(offset); }

// What a value of one line must look like, newlines and all.
std::string CleanValue(std::string_view value) {
  std::string one_line(value);
  std::replace(one_line.begin(), one_line.end(), '\n', ' ');
  std::string clean;
  CleanText(one_line, /*preformatted=*/false, &clean);
  return clean;
}

void CleanValues(const std::vector<std::string>& values,
                 std::vector<std::string>* clean) {
  for (const std::string& value : values) {
    std::string one = CleanValue(value);
    if (!one.empty()) {
      clean->push_back(std::move(one));
    }
  }
}

Metadata CleanMetadata(const Metadata& metadata) {
  static constexpr MetadataField Metadata::*kFields[] = {
      &Metadata::title,         &Metadata::author,      &Metadata::date,
      &Metadata::language,      &Metadata::source,      &Metadata::site_name,
      &Metadata::canonical_url, &Metadata::description, &Metadata::image};
  Metadata clean;
  for (const auto field : kFields) {
    std::string value = CleanValue((metadata.*field).value);
    if (!value.empty()) {
      clean.*field = {std::move(value), (metadata.*field).origin};
    }
  }
  CleanValues(metadata.tags, &clean.tags);
  CleanValues(metadata.titles, &clean.titles);
  CleanValues(metadata.image_alts, &clean.image_alts);
  return clean;
}

// A line as it goes into the article.
void AppendLine(std::string_view line, BlockKind kind,
                const ExtractOptions& options, std::string* out) {
  if (options.Runs(Stage::kClean)) {
    CleanText(line, kind == BlockKind::kPreformatted, out);
  } else {
    out->append(line);
  }
}

std::string PathOf(const Document& document, const Block& block,
                   const ExtractOptions& options) {
  return options.keep_paths ? document.PathOf(block) : std::string();
}

// Writes blocks one after the other and knows what stands between them.
class TextWriter {
 public:
  TextWriter(const Document& document, const ExtractOptions& options,
             Article* article)
      : document_(document), options_(options), article_(article) {}

  // Appends what is left of `block`; nothing, if nothing is.
  void Add(const Block& block) {
    block_text_.clear();
    for (uint32_t i = 0; i < block.line_count; ++i) {
      const Line& line = document_.lines[block.first_line + i];
      if (line.reason != kKept) {
        continue;
      }
      if (block.kind == BlockKind::kPreformatted && i > 0) {
        AddBlankLines(document_.lines[block.first_line + i - 1], line);
      }
      AddLine(document_.TextOf(line), block.kind);
    }
    if (block_text_.empty()) {
      return;
    }
    has_text_ = true;
    if (IsTitleAgain()) {
      return;
    }
    article_->text += SeparatorBefore(block);
    const size_t begin = article_->text.size();
    article_->text += block_text_;
    article_->blocks.push_back({block.kind,
                                block.level,
                                block.ordered,
                                block.table,
                                block.row,
                                {Offset(begin), Offset(article_->text.size())},
                                block.score,
                                static_cast<float>(block.LinkShare()),
                                PathOf(document_, block, options_)});
  }

  // The title as a heading of its own, in front of everything.
  void AddTitle() {
    article_->text = article_->metadata.title.value;
    if (article_->text.empty()) {
      return;
    }
    ArticleBlock title;
    title.kind = BlockKind::kHeading;
    title.level = 1;
    title.text = {0, Offset(article_->text.size())};
    article_->blocks.push_back(title);
    has_title_ = true;
  }

  // Whether any block had text, the title apart.
  bool has_text() const { return has_text_; }

 private:
  // The page's own heading, right behind the title that was put there.
  bool IsTitleAgain() const {
    return has_title_ && article_->blocks.size() == 1 &&
           block_text_ == article_->text;
  }

  // The blank lines of code between two lines of it. They are no Lines of the
  // document, which are never empty; they stand in its buffer.
  void AddBlankLines(const Line& before, const Line& line) {
    if (before.reason != kKept || block_text_.empty()) {
      return;
    }
    const std::string_view gap =
        std::string_view(document_.text)
            .substr(before.text.end, line.text.begin - before.text.end);
    const auto breaks = std::count(gap.begin(), gap.end(), '\n');
    if (breaks > 1) {
      block_text_.append(std::min<size_t>(breaks - 1, kMostBlankLines), '\n');
    }
  }

  // One line of a preformatted block may hold line breaks of its own; the empty
  // lines that they make would look like the end of the block.
  void AddLine(std::string_view line, BlockKind kind) {
    line_text_.clear();
    AppendLine(line, kind, options_, &line_text_);
    for (size_t pos = 0; pos < line_text_.size();) {
      const size_t end =
          std::min(line_text_.find('\n', pos), line_text_.size());
      if (end > pos) {
        if (!block_text_.empty()) {
          block_text_ += '\n';
        }
        block_text_.append(line_text_, pos, end - pos);
      }
      pos = end + 1;
    }
  }

  std::string_view SeparatorBefore(const Block& block) const {
    if (article_->blocks.empty()) {
      return "";
    }
    const ArticleBlock& last = article_->blocks.back();
    if (block.table == 0 || block.table != last.table) {
      return "\n\n";
    }
    return block.row == last.row ? " | " : "\n";
  }

  const Document& document_;
  const ExtractOptions& options_;
  Article* const article_;
  bool has_title_ = false;
  bool has_text_ = false;
  std::string block_text_;
  std::string line_text_;
};

void ListRemovals(const Document& document, const ExtractOptions& options,
                  Article* article) {
  for (const Line& line : document.lines) {
    const Block& block = document.blocks[line.block];
    const int32_t reason = block.removed() ? block.reason : line.reason;
    if (reason == kKept) {
      continue;
    }
    std::string text;
    AppendLine(document.TextOf(line), block.kind, options, &text);
    if (text.empty()) {
      continue;
    }
    article->removed.push_back({std::move(text),
                                document.reasons[static_cast<size_t>(reason)],
                                static_cast<float>(block.LinkShare()),
                                PathOf(document, block, options)});
  }
}

}  // namespace

void Clean(const Document& document, const ExtractOptions& options,
           Article* article) {
  article->kind = document.kind;
  article->confidence = document.confidence;
  article->metadata = CleanMetadata(document.metadata);
  article->text.clear();
  article->blocks.clear();
  article->removed.clear();
  TextWriter writer(document, options, article);
  if (options.title_in_text && document.kind == PageKind::kHtml) {
    writer.AddTitle();
  }
  for (const Block& block : document.blocks) {
    if (!block.removed()) {
      writer.Add(block);
    }
  }
  if (options.keep_removed) {
    ListRemovals(document, options, article);
  }
  if (!writer.has_text()) {
    article->text.clear();
    article->blocks.clear();
    article->outcome = {PageStatus::kDropped, OutcomeReason::kNoText, "clean",
                        "no text is left"};
  }
}

}  // namespace descale
