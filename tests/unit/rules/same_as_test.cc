#include "rules/same_as.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

std::string Drop(std::string_view same_as) {
  return "id = 'a'\ndo = 'drop-line'\nsame_as = ['" + std::string(same_as) +
         "']";
}

TEST(SameAsTest, MetadataIsComparedFolded) {
  Document page = HtmlPage({"TALKS  RESUME", "the daily", "Talks resume today",
                            "Harbour", "A boat", "What it says"});
  page.metadata.title.value = "Talks resume";
  page.metadata.titles = {"Talks resume | The Daily"};
  page.metadata.tags = {"harbour", "sea"};
  page.metadata.image_alts = {"a boat"};
  page.metadata.description.value = "What It Says";
  const auto left = [&](std::string_view same_as) {
    return Left({Drop(same_as)}, page);
  };
  EXPECT_EQ(left("title"), (Lines{"the daily", "Talks resume today", "Harbour",
                                  "A boat", "What it says"}));
  EXPECT_EQ(left("title-part"),
            (Lines{"Talks resume today", "Harbour", "A boat", "What it says"}));
  EXPECT_EQ(left("tag").size(), 5U);
  EXPECT_EQ(left("image-alt").size(), 5U);
  EXPECT_EQ(left("description").size(), 5U);
}

TEST(SameAsTest, EarlierLinesAreThoseThatSurvive) {
  EXPECT_EQ(Left({Drop("earlier-line")},
                 TextPage({"one", "two", "ONE", "three", " one ", "two"})),
            (Lines{"one", "two", "three"}));
  Document page = HtmlPage({"one", "one"});
  RemoveBlock(0, &page);
  EXPECT_EQ(Left({Drop("earlier-line")}, page), (Lines{"one"}));
}

TEST(SameAsTest, TheFirstLineIsNotARepetitionOfItself) {
  EXPECT_EQ(Left({Drop("first-line")}, TextPage({"one", "two", "two", "One"})),
            (Lines{"one", "two", "two"}));
}

TEST(SameAsTest, LinesOfNothingVisibleAreNotRepetitions) {
  EXPECT_EQ(Left({Drop("earlier-line")}, TextPage({"\u200B", "\u200D"})).size(),
            2U);
}

}  // namespace
}  // namespace descale
