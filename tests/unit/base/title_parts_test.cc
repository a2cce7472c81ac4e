#include "base/title_parts.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

using Parts = std::vector<std::string_view>;

TEST(TitlePartsTest, SeparatorsStandBetweenParts) {
  EXPECT_EQ(TitleParts("Harbour opens - The Coast"),
            Parts({"Harbour opens", "The Coast"}));
  EXPECT_EQ(TitleParts("Harbour opens|News » The Coast"),
            Parts({"Harbour opens", "News", "The Coast"}));
  EXPECT_EQ(TitleParts("افتتاح الميناء – الساحل"),
            Parts({"افتتاح الميناء", "الساحل"}));
}

TEST(TitlePartsTest, AHyphenInsideAWordSeparatesNothing) {
  EXPECT_EQ(TitleParts("A well-kept harbour: the plan"),
            Parts({"A well-kept harbour: the plan"}));
}

TEST(TitlePartsTest, EmptyPartsAreLeftOut) {
  EXPECT_EQ(TitleParts(" | The Coast | "), Parts({"The Coast"}));
  EXPECT_TRUE(TitleParts("").empty());
}

}  // namespace
}  // namespace descale
