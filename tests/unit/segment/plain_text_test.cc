#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "decode/text.h"
#include "segment/segment.h"

namespace descale {
namespace {

using testing::ElementsAre;

Document DocumentOf(std::string_view text) {
  Text page;
  page.kind = PageKind::kText;
  page.utf8 = text;
  Document document;
  SegmentText(page, "https://a.example/", &document);
  return document;
}

std::vector<std::string> Blocks(std::string_view text) {
  const Document document = DocumentOf(text);
  std::vector<std::string> blocks;
  for (const Block& block : document.blocks) {
    EXPECT_EQ(block.line_count, 1U);
    blocks.emplace_back(document.TextOf(block));
  }
  return blocks;
}

TEST(PlainTextTest, EveryLineIsABlock) {
  EXPECT_THAT(Blocks("a\nb c\n\n\n  d  \n"), ElementsAre("a", "b c", "d"));
}

TEST(PlainTextTest, LinesEndInManyWays) {
  EXPECT_THAT(Blocks("a\rb\r\nc\vd\fe\u0085f\u2028g\u2029h"),
              ElementsAre("a", "b", "c", "d", "e", "f", "g", "h"));
}

TEST(PlainTextTest, LinesWithoutAnythingVisibleAreNone) {
  EXPECT_THAT(Blocks(""), ElementsAre());
  EXPECT_THAT(Blocks(" \t\n\u00A0\u3000\n\u200B\uFEFF\n"), ElementsAre());
}

TEST(PlainTextTest, WhiteSpaceIsTrimmedAndSqueezed) {
  EXPECT_THAT(Blocks("\u00A0 a\t b\u00A0c \u3000"), ElementsAre("a b\u00A0c"));
}

TEST(PlainTextTest, TheRootHoldsEverything) {
  const Document document = DocumentOf("one two\nthree");
  EXPECT_EQ(document.kind, PageKind::kText);
  EXPECT_EQ(document.url, "https://a.example/");
  ASSERT_EQ(document.sections.size(), 1U);
  const Section& root = document.sections[0];
  EXPECT_EQ(root.parent, kNoIndex);
  EXPECT_EQ(root.first_block, 0U);
  EXPECT_EQ(root.end_block, 2U);
  EXPECT_EQ(root.words, 3U);
  EXPECT_EQ(root.chars, 11U);
}

TEST(PlainTextTest, ADocumentCanBeUsedAgain) {
  Text page;
  page.kind = PageKind::kText;
  Document document;
  page.utf8 = "a\nb";
  SegmentText(page, "u", &document);
  page.utf8 = "c";
  SegmentText(page, "", &document);
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.TextOf(document.blocks[0]), "c");
  EXPECT_EQ(document.url, "");
}

}  // namespace
}  // namespace descale
