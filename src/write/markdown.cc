#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "descale/document.h"

#include "base/strings.h"
#include "write/markdown_escape.h"
#include "write/render.h"

namespace descale {
namespace {

// Writes the blocks of one article one behind the other.
class MarkdownRenderer {
 public:
  MarkdownRenderer(const Article& article, std::string* out)
      : article_(article), blocks_(article.blocks), out_(out) {}

  void Render() {
    for (size_t i = 0; i < blocks_.size();) {
      if (i > 0) {
        Separate(blocks_[i - 1], blocks_[i]);
      }
      i = RenderBlock(i);
    }
    *out_ += '\n';
  }

 private:
  // What stands between two blocks: nothing but a line break holds the items
  // of a list and the paragraphs of a quote together.
  void Separate(const ArticleBlock& before, const ArticleBlock& block) {
    if (before.kind == block.kind && block.kind == BlockKind::kListItem) {
      *out_ += '\n';
      return;
    }
    list_.clear();
    const bool same_quote =
        before.kind == block.kind && block.kind == BlockKind::kQuote;
    *out_ += same_quote ? "\n>\n" : "\n\n";
  }

  // Renders the block at `i`, or the whole table that begins there, and
  // returns the index of what follows.
  size_t RenderBlock(size_t i) {
    const ArticleBlock& block = blocks_[i];
    switch (block.kind) {
      case BlockKind::kHeading:
        RenderHeading(block);
        break;
      case BlockKind::kListItem:
        RenderItem(block);
        break;
      case BlockKind::kTableCell:
        return RenderTable(i);
      case BlockKind::kPreformatted:
        RenderCode(block);
        break;
      case BlockKind::kQuote:
        *out_ += "> ";
        RenderLines(block, "> ");
        break;
      case BlockKind::kParagraph:
      case BlockKind::kCaption:
        RenderLines(block, "");
        break;
    }
    return i + 1;
  }

  // The lines of a block with hard line breaks between them, and `prefix`
  // before each but the first.
  void RenderLines(const ArticleBlock& block, std::string_view prefix) {
    bool first = true;
    ForEachPiece(TextOf(block), "\n", [&](std::string_view line) {
      if (!first) {
        out_->append("\\\n").append(prefix);
      }
      first = false;
      AppendMarkdownLine(line, out_);
    });
  }

  void RenderHeading(const ArticleBlock& block) {
    out_->append(std::clamp<size_t>(block.level, 1, 6), '#');
    ForEachPiece(TextOf(block), "\n", [&](std::string_view line) {
      *out_ += ' ';
      AppendMarkdownLine(line, out_);
    });
    if (out_->back() == '#') {  // "# C #" would close the heading
      out_->insert(out_->size() - 1, 1, '\\');
    }
  }

  void RenderItem(const ArticleBlock& block) {
    // A level that was left out is no reason to indent by two steps.
    const size_t depth =
        std::min<size_t>(std::max<size_t>(block.level, 1), list_.size() + 1);
    if (list_.size() == depth && list_.back().ordered == block.ordered) {
      ++list_.back().number;
    } else if (list_.size() > depth &&
               list_[depth - 1].ordered == block.ordered) {
      list_.resize(depth);
      ++list_.back().number;
    } else {
      list_.resize(depth - 1);
      list_.push_back({.ordered = block.ordered, .number = 1, .width = 0});
    }
    const std::string marker =
        block.ordered ? std::to_string(list_.back().number) + ". " : "- ";
    list_.back().width = marker.size();
    size_t indent = 0;
    for (size_t level = 0; level + 1 < depth; ++level) {
      indent += list_[level].width;
    }
    out_->append(indent, ' ').append(marker);
    RenderLines(block, std::string(indent + marker.size(), ' '));
  }

  void RenderCode(const ArticleBlock& block) {
    const std::string_view text = TextOf(block);
    size_t longest = 0;
    size_t run = 0;
    for (const char c : text) {
      run = c == '`' ? run + 1 : 0;
      longest = std::max(longest, run);
    }
    const std::string fence(std::max<size_t>(3, longest + 1), '`');
    out_->append(fence).append("\n").append(text).append("\n").append(fence);
  }

  // The first row becomes the head, which GFM demands; short rows are filled.
  size_t RenderTable(size_t begin) {
    size_t end = begin;
    size_t columns = 0;
    for (size_t row_begin = begin; IsSameTable(begin, row_begin);
         row_begin = end) {
      end = EndOfRow(begin, row_begin);
      columns = std::max(columns, end - row_begin);
    }
    for (size_t i = begin; i < end;) {
      const size_t row_end = EndOfRow(begin, i);
      const bool head = i == begin;
      *out_ += head ? "|" : "\n|";
      for (size_t column = 0; column < columns; ++column, ++i) {
        RenderCell(i < row_end ? TextOf(blocks_[i]) : "");
      }
      i = row_end;
      if (head) {
        *out_ += "\n|";
        for (size_t column = 0; column < columns; ++column) {
          *out_ += " --- |";
        }
      }
    }
    return end;
  }

  bool IsSameTable(size_t begin, size_t i) const {
    return i < blocks_.size() && blocks_[i].kind == BlockKind::kTableCell &&
           blocks_[i].table == blocks_[begin].table;
  }

  size_t EndOfRow(size_t table_begin, size_t i) const {
    size_t end = i;
    while (IsSameTable(table_begin, end) &&
           blocks_[end].row == blocks_[i].row) {
      ++end;
    }
    return end;
  }

  void RenderCell(std::string_view text) {
    *out_ += ' ';
    bool first = true;
    ForEachPiece(text, "\n", [&](std::string_view line) {
      *out_ += first ? "" : "<br>";
      first = false;
      AppendMarkdownCell(line, out_);
    });
    *out_ += " |";
  }

  std::string_view TextOf(const ArticleBlock& block) const {
    return std::string_view(article_.text)
        .substr(block.text.begin, block.text.size());
  }

  struct ListLevel {
    bool ordered;
    size_t number;  // of the last item
    size_t width;   // of its marker: what is nested is indented by this
  };

  const Article& article_;
  const std::vector<ArticleBlock>& blocks_;
  std::string* out_;
  std::vector<ListLevel> list_;  // the open levels of the list at hand
};

}  // namespace

void RenderMarkdown(const Article& article, const WriteOptions& /*options*/,
                    std::string* out) {
  MarkdownRenderer(article, out).Render();
}

}  // namespace descale
