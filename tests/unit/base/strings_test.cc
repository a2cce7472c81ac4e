#include "base/strings.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(StringsTest, SqueezeSpacesKnowsAllUnicodeSpaces) {
  EXPECT_EQ(SqueezeSpaces("  a \t\n b\xC2\xA0\xE3\x80\x80"
                          "c  "),
            "a b c");
  EXPECT_EQ(SqueezeSpaces(" \n "), "");
}

TEST(StringsTest, FindIgnoringCaseFindsTheFirst) {
  EXPECT_EQ(FindIgnoringCase("xxScRiPtscript", "script"), 2u);
  EXPECT_EQ(FindIgnoringCase("xxScRiPtscript", "script", 3), 8u);
  EXPECT_EQ(FindIgnoringCase("scrip", "script"), std::string_view::npos);
}

TEST(StringsTest, SplitAsciiGivesWordsOnly) {
  EXPECT_EQ(SplitAscii(" a\tbb\n\fc "),
            (std::vector<std::string_view>{"a", "bb", "c"}));
  EXPECT_TRUE(SplitAscii(" \t").empty());
}

TEST(StringsTest, CaseIsIgnoredInAsciiOnly) {
  EXPECT_TRUE(EqualsIgnoringCase("UTF-8", "utf-8"));
  EXPECT_FALSE(EqualsIgnoringCase("\xC3\x89", "\xC3\xA9"));
  EXPECT_FALSE(EqualsIgnoringCase("a", "ab"));
  EXPECT_EQ(AsciiLowered("A\xC3\x89Z"), "a\xC3\x89z");
}

}  // namespace
}  // namespace descale
