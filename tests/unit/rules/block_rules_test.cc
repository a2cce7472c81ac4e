// drop-block and cut-before.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

TEST(BlockRulesTest, DropBlockTakesAllLinesOfTheBlock) {
  Document page = HtmlPage({"Share", "12 times", "Text"});
  JoinBlocks(0, &page);
  ApplyTo(*MakeRules(
              {RuleFileText({"id = 'a'\ndo = 'drop-block'\nis = ['share']"})}),
          &page);
  EXPECT_EQ(Survivors(page), Lines{"Text"});
  EXPECT_EQ(page.reasons[1].evidence, "in the block of \"Share\"");
}

TEST(BlockRulesTest, KeepBringsABlockBackUnlessAHigherRuleDropsIt) {
  const std::string keep = "id = 'k'\ndo = 'keep'\nis = ['share']";
  const std::string drop = "id = 'd'\ndo = 'drop-block'\nis = ['share']";
  constexpr char kSite[] = "set = 's'\nsites = ['a.example']";
  const auto left = [&](const std::vector<std::string>& files) {
    Document page = HtmlPage({"Share", "Text"});
    page.url = "https://a.example/";
    RemoveBlock(0, &page);
    ApplyTo(*MakeRules(files), &page);
    return Survivors(page).size();
  };
  EXPECT_EQ(left({RuleFileText({keep})}), 2U);
  EXPECT_EQ(left({RuleFileText({keep, drop})}), 2U) << "keep beats drop";
  EXPECT_EQ(left({RuleFileText({keep}), RuleFileText({drop}, kSite)}), 1U);
  EXPECT_EQ(left({RuleFileText({drop}), RuleFileText({keep}, kSite)}), 2U);
}

TEST(BlockRulesTest, LaterPhasesDoNotSeeADroppedBlock) {
  EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-block'\nis = ['related']",
                  "id = 'b'\ndo = 'drop-run'\nis = ['related']\n"
                  "run = { while = 'short', max_lines = 5 }"},
                 HtmlPage({"Related", "One", "Two"})),
            (Lines{"One", "Two"}));
}

TEST(BlockRulesTest, CutBeforeTakesAllThatIsAbove) {
  const std::string rule = "id = 'a'\ndo = 'cut-before'\nre = ['start.*']";
  EXPECT_EQ(Left({rule}, TextPage({"Menu", "Start", "Text", "Start 2", "End"})),
            (Lines{"Start 2", "End"}))
      << "the last line that says so counts";
  EXPECT_EQ(Left({rule + "\nfuse = { max_share = 0.2 }"},
                 TextPage({"A long menu of things", "Start"})),
            (Lines{"A long menu of things", "Start"}));
}

}  // namespace
}  // namespace descale
