// segment as the parser feeds it: the cases of stages/segment.test.

#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "descale/document.h"
#include "descale/options.h"

#include "decode/text.h"
#include "dom/tree.h"
#include "parse/parse.h"
#include "segment/segment.h"

namespace descale {
namespace {

struct Case {
  std::string name;
  std::string html;
  std::vector<std::string> blocks;
};

std::vector<Case> ReadCases() {
  std::ifstream file(DESCALE_SOURCE_DIR "/tests/golden/stages/segment.test");
  std::vector<Case> cases;
  bool in_html = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("== ")) {
      cases.push_back({line.substr(3), {}, {}});
      in_html = true;
    } else if (cases.empty()) {
      continue;  // the introduction
    } else if (in_html && line == "--") {
      in_html = false;
    } else if (in_html) {
      cases.back().html += line + "\n";
    } else if (!line.empty()) {
      cases.back().blocks.push_back(line);
    }
  }
  return cases;
}

std::string KindOf(const Block& block) {
  switch (block.kind) {
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kHeading:
      return "heading " + std::to_string(block.level);
    case BlockKind::kListItem:
      return "item " + std::to_string(block.level) +
             (block.ordered ? " ordered" : "");
    case BlockKind::kTableCell:
      return "cell " + std::to_string(block.table) + " " +
             std::to_string(block.row);
    case BlockKind::kPreformatted:
      return "pre";
    case BlockKind::kQuote:
      return "quote";
    case BlockKind::kCaption:
      return "caption";
  }
  return "?";
}

// Newlines and tabs as "\n" and "\t", U+00A0 as "\u00A0", and the spaces of an
// indentation in preformatted text as "\s".
std::string Escaped(const Block& block, std::string_view text) {
  const bool preformatted = block.kind == BlockKind::kPreformatted;
  std::string escaped;
  bool indentation = preformatted;
  for (; !text.empty(); text.remove_prefix(1)) {
    const char c = text.front();
    indentation = c == '\n' ? preformatted : indentation && c == ' ';
    if (text.starts_with("\u00A0")) {
      escaped += "\\u00A0";
      text.remove_prefix(1);
    } else if (c == '\n') {
      escaped += "\\n";
    } else if (c == '\t') {
      escaped += "\\t";
    } else if (indentation) {
      escaped += "\\s";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string Described(const Document& document, const Block& block) {
  std::string line = KindOf(block);
  if (block.hidden) {
    line += " hidden";
  }
  if (block.link_chars > 0) {
    line += " links " + std::to_string(block.link_chars) + "/" +
            std::to_string(block.chars);
  }
  return line + ": " + Escaped(block, document.TextOf(block));
}

// What is wrong with the lines of a block that should begin with line `line`;
// "" if nothing is.
std::string DefectOfLines(const Document& document, uint32_t index,
                          uint32_t line) {
  const Block& block = document.blocks[index];
  if (block.first_line != line || block.line_count == 0) {
    return "lines are not in order";
  }
  for (uint32_t i = line; i < line + block.line_count; ++i) {
    const Span text = document.lines[i].text;
    const uint32_t before = i == 0 ? 0 : document.lines[i - 1].text.end;
    if (document.lines[i].block != index || text.empty() ||
        text.begin < before) {
      return "line " + std::to_string(i) + " is not sound";
    }
  }
  return "";
}

// What is wrong with a document; "" if it holds what document.h says.
std::string DefectOf(const Document& document) {
  uint32_t line = 0;
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const Section& section = document.sections[block.section];
    std::string defect = DefectOfLines(document, i, line);
    if (i < section.first_block || i >= section.end_block) {
      defect = "not in the range of its section";
    }
    if (block.chars == 0 || block.link_chars > block.chars) {
      defect = "counts cannot be";
    }
    if (!defect.empty()) {
      return "block " + std::to_string(i) + ": " + defect;
    }
    line += block.line_count;
  }
  return line == document.lines.size() ? "" : "lines without a block";
}

TEST(SegmentStageTest, HtmlBecomesTheExpectedBlocks) {
  const std::vector<Case> cases = ReadCases();
  ASSERT_FALSE(cases.empty());
  for (const Case& c : cases) {
    SCOPED_TRACE(c.name);
    Text text;
    text.utf8 = c.html;
    Tree tree;
    ASSERT_TRUE(Parse(text, Limits(), &tree).ok());
    Document document;
    ReadPageMetadata(tree, "", &document);
    Segment(tree, {}, &document);
    std::vector<std::string> blocks;
    blocks.reserve(document.blocks.size());
    for (const Block& block : document.blocks) {
      blocks.push_back(Described(document, block));
    }
    EXPECT_EQ(blocks, c.blocks);
    EXPECT_EQ(DefectOf(document), "");
  }
}

std::string Words(int count) {
  std::string words;
  for (int i = 0; i < count; ++i) {
    words += "word ";
  }
  return words;
}

TEST(SegmentStageTest, NoscriptCountsWhenThePageIsInIt) {
  const struct {
    int outside;
    int inside;
    size_t blocks;
  } cases[] = {
      {10, 60, 2}, {10, 40, 1}, {100, 60, 1}, {2000, 3000, 1}, {0, 60, 1}};
  for (const auto& c : cases) {
    const std::string html = "<p>" + Words(c.outside) + "</p><noscript><p>" +
                             Words(c.inside) + "</p></noscript>";
    Text text;
    text.utf8 = html;
    Tree tree;
    ASSERT_TRUE(Parse(text, Limits(), &tree).ok());
    Document document;
    ReadPageMetadata(tree, "", &document);
    Segment(tree, {}, &document);
    EXPECT_EQ(document.blocks.size(), c.blocks)
        << c.outside << " outside, " << c.inside << " inside";
    EXPECT_EQ(DefectOf(document), "");
  }
}

TEST(SegmentStageTest, GiantPagesKeepTheirShape) {
  std::string links;
  for (int i = 0; i < 50'000; ++i) {
    links += "<a href=/>x</a>";
  }
  std::string breaks = "a";
  for (int i = 0; i < 200'000; ++i) {
    breaks += "<br>";
  }
  const struct {
    std::string_view html;
    size_t blocks;
  } cases[] = {{links, 1}, {breaks, 1}};
  for (const auto& c : cases) {
    Text text;
    text.utf8 = c.html;
    Tree tree;
    ASSERT_TRUE(Parse(text, Limits(), &tree).ok());
    Document document;
    ReadPageMetadata(tree, "", &document);
    Segment(tree, {}, &document);
    EXPECT_EQ(document.blocks.size(), c.blocks);
    EXPECT_EQ(DefectOf(document), "");
  }
}

}  // namespace
}  // namespace descale
