#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "unit/write/articles.h"
#include "write/markdown_escape.h"
#include "write/render.h"

namespace descale {
namespace {

std::string Markdown(const Article& article) {
  std::string out;
  RenderMarkdown(article, WriteOptions(), &out);
  return out;
}

void AddItem(std::string_view text, int level, bool ordered, Article* article) {
  ArticleBlock& block = AddBlock(BlockKind::kListItem, text, article);
  block.level = static_cast<uint8_t>(level);
  block.ordered = ordered;
}

void AddCell(std::string_view text, uint32_t table, uint32_t row,
             Article* article) {
  ArticleBlock& block = AddBlock(BlockKind::kTableCell, text, article);
  block.table = table;
  block.row = row;
}

TEST(MarkdownTest, EachKindOfBlockHasItsForm) {
  Article article;
  AddBlock(BlockKind::kHeading, "Head\nline", &article).level = 2;
  AddBlock(BlockKind::kParagraph, "One.\nTwo.", &article);
  AddBlock(BlockKind::kQuote, "He said\nso.", &article);
  AddBlock(BlockKind::kQuote, "Twice.", &article);
  AddBlock(BlockKind::kPreformatted, "if (x) {\n\t``y``;\n}", &article);
  AddBlock(BlockKind::kPreformatted, "```", &article);
  AddBlock(BlockKind::kCaption, "A boat", &article);
  EXPECT_EQ(Markdown(article),
            "## Head line\n\n"
            "One.\\\nTwo.\n\n"
            "> He said\\\n> so.\n>\n> Twice.\n\n"
            "```\nif (x) {\n\t``y``;\n}\n```\n\n"
            "````\n```\n````\n\n"
            "A boat\n");
}

TEST(MarkdownTest, ListsNestByLevelAndCount) {
  Article article;
  AddItem("a", 1, false, &article);
  AddItem("a1", 2, true, &article);
  AddItem("a2\nmore", 2, true, &article);
  AddItem("deep", 5, false, &article);
  AddItem("b", 1, false, &article);
  AddItem("one", 1, true, &article);
  AddBlock(BlockKind::kParagraph, "Between", &article);
  AddItem("again", 1, true, &article);
  EXPECT_EQ(Markdown(article),
            "- a\n"
            "  1. a1\n"
            "  2. a2\\\n"
            "     more\n"
            "     - deep\n"
            "- b\n"
            "1. one\n\n"
            "Between\n\n"
            "1. again\n");
}

TEST(MarkdownTest, TablesAreFilledToTheirWidestRow) {
  Article article;
  AddCell("Port", 1, 1, &article);
  AddCell("Ships", 1, 1, &article);
  AddCell("Bari", 1, 2, &article);
  AddCell("12", 1, 3, &article);
  AddCell("a|b", 1, 3, &article);
  AddCell("two\nlines", 1, 3, &article);
  AddCell("other", 2, 1, &article);
  EXPECT_EQ(Markdown(article),
            "| Port | Ships |  |\n"
            "| --- | --- | --- |\n"
            "| Bari |  |  |\n"
            "| 12 | a\\|b | two<br>lines |\n\n"
            "| other |\n"
            "| --- |\n");
}

TEST(MarkdownTest, AHeadingKeepsTheHashAtItsEnd) {
  Article article;
  AddBlock(BlockKind::kHeading, "On C #", &article).level = 1;
  EXPECT_EQ(Markdown(article), "# On C \\#\n");
}

TEST(MarkdownTest, OnlyCharactersThatMeanSomethingAreEscaped) {
  const struct {
    std::string_view text;
    std::string_view escaped;
  } cases[] = {
      {"Plain text, 2 > 1 & 3 < 4; a-b, #1!",
       "Plain text, 2 > 1 & 3 < 4; a-b, #1!"},
      {"*a* `b` [c](d) ~~e~~ \\",
       "\\*a\\* \\`b\\` \\[c](d) \\~\\~e\\~\\~ \\\\"},
      {"snake_case _em_", "snake_case \\_em\\_"},
      {"<b> </b> <!-- <?", "\\<b> \\</b> \\<!-- \\<?"},
      {"AT&T &amp; &#39; & ;", "AT&T \\&amp; \\&#39; & ;"},
      {"# no heading", "\\# no heading"},
      {"#hashtag", "#hashtag"},
      {"####### seven", "####### seven"},
      {"- no item", "\\- no item"},
      {"-5 degrees", "-5 degrees"},
      {"+ no item", "\\+ no item"},
      {"---", "\\---"},
      {"--- | ---", "\\--- | ---"},
      {"|---|", "\\|---|"},
      {":--|", "\\:--|"},
      {"===", "\\==="},
      {"=> so", "=> so"},
      {"> no quote", "\\> no quote"},
      {"12. May", "12\\. May"},
      {"1) first", "1\\) first"},
      {"3.5 million", "3.5 million"},
      {"2024.", "2024\\."},
      {"1234567890. no", "1234567890. no"},
      {"     indented", "indented"},
      {"", ""},
      {"مرحبا _x_", "مرحبا \\_x\\_"},
  };
  for (const auto& c : cases) {
    std::string out;
    AppendMarkdownLine(c.text, &out);
    EXPECT_EQ(out, c.escaped);
  }
}

}  // namespace
}  // namespace descale
