#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "descale/document.h"

#include "base/strings.h"
#include "write/render.h"

namespace descale {
namespace {

void AppendEscaped(std::string_view text, std::string* out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        *out += "&amp;";
        break;
      case '<':
        *out += "&lt;";
        break;
      case '>':
        *out += "&gt;";
        break;
      case '"':
        *out += "&quot;";
        break;
      default:
        *out += c;
    }
  }
}

// Writes one article as a TEI element.
class TeiRenderer {
 public:
  TeiRenderer(const Article& article, std::string* out)
      : article_(article), blocks_(article.blocks), out_(*out) {}

  void Render() {
    out_ += "<TEI>\n<teiHeader>\n";
    RenderHeader();
    out_ += "</teiHeader>\n<text>\n<body>\n<div>\n";
    for (size_t i = 0; i < blocks_.size();) {
      i = RenderBlock(i);
    }
    out_ += "</div>\n</body>\n</text>\n</TEI>\n";
  }

 private:
  void RenderHeader() {
    const Metadata& metadata = article_.metadata;
    out_ += "<fileDesc>\n<titleStmt>";
    Element("title", metadata.title.value);
    OptionalElement("author", metadata.author.value);
    out_ += "</titleStmt>\n<publicationStmt>";
    Element("publisher", metadata.source.value);
    OptionalElement("date", metadata.date.value);
    out_ += "</publicationStmt>\n<sourceDesc><bibl>";
    Element("idno", article_.id);
    if (!article_.url.empty()) {
      out_ += "<ptr target=\"";
      AppendEscaped(article_.url, &out_);
      out_ += "\"/>";
    }
    out_ += "</bibl></sourceDesc>\n</fileDesc>\n";
    if (!metadata.language.value.empty()) {
      out_ += "<profileDesc><langUsage><language ident=\"";
      AppendEscaped(metadata.language.value, &out_);
      out_ += "\"/></langUsage></profileDesc>\n";
    }
  }

  void Element(std::string_view name, std::string_view text) {
    out_.append("<").append(name).append(">");
    AppendEscaped(text, &out_);
    out_.append("</").append(name).append(">");
  }

  void OptionalElement(std::string_view name, std::string_view text) {
    if (!text.empty()) {
      Element(name, text);
    }
  }

  // Renders the block at `i`, or the list or table that begins there, and
  // returns the index of what follows.
  size_t RenderBlock(size_t i) {
    const ArticleBlock& block = blocks_[i];
    switch (block.kind) {
      case BlockKind::kHeading:
        Lines("<ab type=\"heading\" n=\"" + std::to_string(block.level) + "\">",
              block, "</ab>\n");
        break;
      case BlockKind::kListItem:
        return RenderList(i);
      case BlockKind::kTableCell:
        return RenderTable(i);
      case BlockKind::kPreformatted:
        out_ += "<ab type=\"code\" xml:space=\"preserve\">";
        AppendEscaped(TextOf(block), &out_);
        out_ += "</ab>\n";
        break;
      case BlockKind::kQuote:
        Lines("<quote>", block, "</quote>\n");
        break;
      case BlockKind::kCaption:
        Lines("<p rend=\"caption\">", block, "</p>\n");
        break;
      case BlockKind::kParagraph:
        Lines("<p>", block, "</p>\n");
        break;
    }
    return i + 1;
  }

  size_t RenderList(size_t i) {
    out_ += blocks_[i].ordered ? "<list rend=\"numbered\">\n"
                               : "<list rend=\"bulleted\">\n";
    const bool ordered = blocks_[i].ordered;
    for (; i < blocks_.size() && blocks_[i].kind == BlockKind::kListItem &&
           blocks_[i].ordered == ordered;
         ++i) {
      Lines("<item>", blocks_[i], "</item>\n");
    }
    out_ += "</list>\n";
    return i;
  }

  size_t RenderTable(size_t i) {
    const uint32_t table = blocks_[i].table;
    out_ += "<table>\n";
    while (IsCellOf(table, i)) {
      const uint32_t row = blocks_[i].row;
      out_ += "<row>";
      for (; IsCellOf(table, i) && blocks_[i].row == row; ++i) {
        Lines("<cell>", blocks_[i], "</cell>");
      }
      out_ += "</row>\n";
    }
    out_ += "</table>\n";
    return i;
  }

  bool IsCellOf(uint32_t table, size_t i) const {
    return i < blocks_.size() && blocks_[i].kind == BlockKind::kTableCell &&
           blocks_[i].table == table;
  }

  // A block with its line breaks.
  void Lines(std::string_view begin, const ArticleBlock& block,
             std::string_view end) {
    out_ += begin;
    bool first = true;
    ForEachPiece(TextOf(block), "\n", [&](std::string_view line) {
      out_ += first ? "" : "<lb/>";
      first = false;
      AppendEscaped(line, &out_);
    });
    out_ += end;
  }

  std::string_view TextOf(const ArticleBlock& block) const {
    return std::string_view(article_.text)
        .substr(block.text.begin, block.text.size());
  }

  const Article& article_;
  const std::vector<ArticleBlock>& blocks_;
  std::string& out_;
};

}  // namespace

void RenderTei(const Article& article, const WriteOptions& /*options*/,
               std::string* out) {
  TeiRenderer(article, out).Render();
}

}  // namespace descale
