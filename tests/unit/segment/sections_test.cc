// Sections, tables' ids and counts: what no text shows.

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segment/segment.h"
#include "unit/segment/segment_page.h"
#include "unit/tree_builder.h"

namespace descale {
namespace {

using testing::ElementsAre;

Document DocumentOf(std::string_view body) {
  const std::string page =
      "<html><head></head><body>" + std::string(body) + "</body></html>";
  Document document;
  SegmentPage(TreeOf(page), "", &document);
  return document;
}

std::vector<std::string> Paths(const Document& document) {
  std::vector<std::string> paths;
  paths.reserve(document.blocks.size());
  for (const Block& block : document.blocks) {
    paths.push_back(document.PathOf(block));
  }
  return paths;
}

TEST(SectionsTest, ABlockKnowsTheElementsAroundIt) {
  const Document document = DocumentOf(
      "<div id=\"main\" class=\"wide  left\"><p class=\"lead\">a <b>b</b></p>"
      "<ul><li>c</li></ul></div>");
  EXPECT_THAT(Paths(document),
              ElementsAre("body > div#main.wide.left > p.lead",
                          "body > div#main.wide.left > ul > li"));
}

TEST(SectionsTest, AnInlineElementIsASectionIfItHoldsBlocks) {
  const Document document = DocumentOf(
      "<a class=\"card\" href=\"/\"><h3>a</h3><p>b</p></a><span>c</span>");
  EXPECT_THAT(Paths(document),
              ElementsAre("body > a.card > h3", "body > a.card > p", "body"));
  EXPECT_EQ(document.blocks[0].link_chars, 1U);
  EXPECT_EQ(document.blocks[2].link_chars, 0U);
}

TEST(SectionsTest, TextBehindABlockInAnInlineElementLiesOutside) {
  const Document document = DocumentOf("<div><a>a<p>b</p>c</a> d</div>");
  EXPECT_THAT(Paths(document),
              ElementsAre("body > div", "body > div > a > p", "body > div"));
  EXPECT_EQ(document.TextOf(document.blocks[2]), "c d");
}

TEST(SectionsTest, SectionsWithoutBlocksAreDropped) {
  const Document document = DocumentOf(
      "<div><div> </div><div id=\"x\"><p></p></div><p>a</p></div><div></div>");
  ASSERT_EQ(document.sections.size(), 3U);
  EXPECT_EQ(document.sections[2].tag, TagId::kP);
  EXPECT_EQ(document.names, "");
}

constexpr std::string_view kNested =
    "<div><p>one two</p><p><a href=\"/\">link</a></p></div><p>end</p>";

TEST(SectionsTest, TotalsAreThoseOfTheSubtree) {
  const Document document = DocumentOf(kNested);
  const Section& root = document.sections[0];
  EXPECT_EQ(root.words, 4U);
  EXPECT_EQ(root.chars, 13U);
  EXPECT_EQ(root.link_chars, 4U);
  EXPECT_EQ(document.sections[1].words, 3U);
}

TEST(SectionsTest, RangesAreThoseOfTheSubtree) {
  const Document document = DocumentOf(kNested);
  EXPECT_EQ(document.sections[0].first_block, 0U);
  EXPECT_EQ(document.sections[0].end_block, 3U);
  EXPECT_EQ(document.sections[1].first_block, 0U);
  EXPECT_EQ(document.sections[1].end_block, 2U);
}

TEST(SectionsTest, ParentsStandBeforeTheirChildren) {
  const Document document = DocumentOf(kNested);
  EXPECT_EQ(document.sections[0].parent, kNoIndex);
  for (size_t i = 1; i < document.sections.size(); ++i) {
    const Section& section = document.sections[i];
    ASSERT_LT(section.parent, i);
    EXPECT_EQ(section.depth, document.sections[section.parent].depth + 1);
  }
}

TEST(SectionsTest, HiddenIsInherited) {
  const Document document = DocumentOf(
      "<div style=\"color:red; DISPLAY : none\"><p>a</p></div>"
      "<p aria-hidden=\"true\">b</p><p hidden>c</p>"
      "<p style=\"visibility:hidden\">d</p>"
      "<p aria-hidden=\"false\" style=\"display:block\">e</p>"
      "<p>f <span hidden>g</span></p>");
  std::vector<bool> hidden;
  hidden.reserve(document.blocks.size());
  for (const Block& block : document.blocks) {
    hidden.push_back(block.hidden);
  }
  EXPECT_THAT(hidden, ElementsAre(true, true, true, true, false, false));
  EXPECT_TRUE(document.sections[2].hidden);
}

TEST(SectionsTest, TheRootIsNeverHidden) {
  Document document;
  SegmentPage(TreeOf("<html><body style=\"visibility:hidden\"><p>a</p></body>"
                     "</html>"),
              "", &document);
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_FALSE(document.blocks[0].hidden);
}

TEST(SectionsTest, LongNamesAreCut) {
  const std::string name(1000, 'n');
  const std::string body = "<p id=\"" + name + "\">a</p>";
  const Document document = DocumentOf(body);
  EXPECT_EQ(document.Name(document.sections[1].id), name.substr(0, 256));
}

TEST(SectionsTest, TableAndRowIdsAreUniqueInThePage) {
  const Document document = DocumentOf(
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>"
      "</table><table><tr><th>e</th><th>f</th></tr></table>");
  std::vector<std::pair<uint32_t, uint32_t>> ids;
  for (const Block& block : document.blocks) {
    EXPECT_EQ(block.kind, BlockKind::kTableCell);
    ids.emplace_back(block.table, block.row);
  }
  using Ids = std::pair<uint32_t, uint32_t>;
  EXPECT_THAT(ids, ElementsAre(Ids(1, 1), Ids(1, 1), Ids(1, 2), Ids(1, 2),
                               Ids(2, 3), Ids(2, 3)));
}

TEST(SectionsTest, NoTreeHasNoBlocks) {
  Document document;
  SegmentPage(Tree(), "https://a.example/", &document);
  EXPECT_TRUE(document.blocks.empty());
  EXPECT_EQ(document.url, "https://a.example/");
}

}  // namespace
}  // namespace descale
