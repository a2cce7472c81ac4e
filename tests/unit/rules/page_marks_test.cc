#include "rules/page_marks.h"

#include <utility>

#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

// Lines at [0, 3), [3, 6), [6, 11).
Document MarkedPage(std::vector<Mark> marks) {
  Document page = HtmlPage({"one", "two", "three"});
  page.marks = std::move(marks);
  return page;
}

TEST(PageMarksTest, ElementsOfOneSelectorAreSeenAsOneArea) {
  const Document page =
      MarkedPage({{7, {4, 6}}, {7, {0, 3}}, {7, {3, 5}}, {8, {6, 8}}});
  const PageMarks marks(page);
  ASSERT_EQ(marks.SpansOf(7).size(), 1U);
  EXPECT_EQ(marks.SpansOf(7)[0].begin, 0U);
  EXPECT_EQ(marks.SpansOf(7)[0].end, 6U);
  EXPECT_TRUE(marks.Covers(7, page.lines[0].text));
  EXPECT_TRUE(marks.Covers(7, page.lines[1].text));
  EXPECT_FALSE(marks.Covers(7, page.lines[2].text));
  EXPECT_FALSE(marks.Covers(8, page.lines[2].text)) << "a part of it only";
  EXPECT_FALSE(marks.Covers(9, page.lines[0].text));
  EXPECT_TRUE(PageMarks(HtmlPage({"one"})).empty());
}

TEST(PageMarksTest, LinesAreFoundByTheirPlaceInTheText) {
  const Document page = MarkedPage({});
  using Range = std::pair<uint32_t, uint32_t>;
  EXPECT_EQ(LinesTouching(page, {0, 11}), Range(0, 3));
  EXPECT_EQ(LinesTouching(page, {3, 6}), Range(1, 2));
  EXPECT_EQ(LinesTouching(page, {5, 7}), Range(1, 3));
  EXPECT_EQ(LinesTouching(page, {11, 11}), Range(3, 3));
}

}  // namespace
}  // namespace descale
