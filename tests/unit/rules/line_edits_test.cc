#include "rules/line_edits.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(LineEditsTest, StrikingOutLeavesNoGap) {
  const struct {
    const char* line;
    std::vector<Edit> edits;
    const char* expected;
  } cases[] = {
      {"one two three", {{4, 7, ""}}, "one three"},
      {"one two three", {{0, 3, ""}}, "two three"},
      {"one two three", {{8, 13, ""}}, "one two"},
      {"one two three", {{0, 3, ""}, {8, 13, ""}}, "two"},
      {"one two three", {{4, 7, "2"}}, "one 2 three"},
      {"onetwo", {{0, 3, ""}}, "two"},
      {"a, b", {{1, 2, ""}}, "a b"},
      {"Share", {{0, 5, ""}}, ""},
      {"Share \u200B", {{0, 5, ""}}, ""},
      {"Share", {{0, 5, "x"}}, "x"},
      {"نص شارك هنا", {{5, 13, ""}}, "نص هنا"},
      {"whole", {}, "whole"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(ApplyEdits(c.line, c.edits), c.expected) << c.line;
  }
}

TEST(LineEditsTest, TheFirstEditOfAPlaceHasIt) {
  std::vector<Edit> edits;
  EXPECT_TRUE(InsertEdit({4, 8, "a"}, &edits));
  EXPECT_FALSE(InsertEdit({7, 9, "b"}, &edits));
  EXPECT_FALSE(InsertEdit({0, 5, "c"}, &edits));
  EXPECT_FALSE(InsertEdit({5, 6, "d"}, &edits));
  EXPECT_TRUE(InsertEdit({8, 9, "e"}, &edits));
  EXPECT_TRUE(InsertEdit({0, 4, "f"}, &edits));
  std::string order;
  for (const Edit& edit : edits) order += edit.replacement;
  EXPECT_EQ(order, "fae");
}

}  // namespace
}  // namespace descale
