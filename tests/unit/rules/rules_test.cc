#include "rules/rules.h"

#include <string>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

using ::testing::HasSubstr;

const char kProse[] =
    "The ministers met on Tuesday and talked until late in the evening, as the "
    "mayor had hoped.";

TEST(RulesTest, DropLineTakesWholeFoldedLinesOnly) {
  EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-line'\nis = ['Share this']\n"
                  "re = ['\\d+ views?']"},
                 TextPage({"SHARE  this", "Share this story", "12 Views",
                           "12 views today", "Ｓｈａｒｅ this"})),
            (Lines{"Share this story", "12 views today"}));
}

TEST(RulesTest, EveryRemovalHasItsReason) {
  Document page = TextPage({"Share", "Text", "12 views", "Text"});
  ApplyTo(*MakeRules({RuleFileText(
              {"id = 'share'\ndo = 'drop-line'\nis = ['share']",
               "id = 'views'\ndo = 'drop-line'\nre = ['\\d+ views']",
               "id = 'twice'\ndo = 'drop-line'\nsame_as = "
               "['earlier-line']"})}),
          &page);
  ASSERT_EQ(page.reasons.size(), 3U);
  const Reason& share = page.reasons[0];
  EXPECT_EQ(share.stage, "rules");
  EXPECT_EQ(share.rule, "test/share");
  EXPECT_EQ(share.rule_class, "test");
  EXPECT_EQ(share.file, "test.toml");
  EXPECT_EQ(share.line, 3);
  EXPECT_EQ(share.evidence, "matched \"share\"");
  EXPECT_EQ(page.reasons[1].evidence, "matched /\\d+ views/");
  EXPECT_EQ(page.reasons[2].evidence, "same as earlier-line");
  EXPECT_EQ(page.blocks[0].reason, page.lines[0].reason)
      << "a block goes with its only line";
}

TEST(RulesTest, ABlockStaysAsLongAsOneOfItsLinesDoes) {
  Document page = HtmlPage({"Share", "Text", "Share"});
  JoinBlocks(0, &page);
  const auto rules =
      MakeRules({RuleFileText({"id = 'a'\ndo = 'drop-line'\nis = ['share']"})});
  ApplyTo(*rules, &page);
  EXPECT_EQ(Survivors(page), Lines{"Text"});
  EXPECT_FALSE(page.blocks[0].removed());
  EXPECT_TRUE(page.blocks[1].removed());
}

TEST(RulesTest, ARunGoesOnAsLongAsItsLinesAreShort) {
  const std::string rule =
      "id = 'a'\ndo = 'drop-run'\nis = ['related']\n"
      "run = { while = 'link_or_short', max_lines = 2, stop_at = 'prose' }";
  EXPECT_EQ(Left({rule}, TextPage({"Text", "Related", "One", "Two", "Three"})),
            (Lines{"Text", "Three"}))
      << "max_lines";
  EXPECT_EQ(Left({rule}, TextPage({"Related", "One", kProse, "Two"})),
            (Lines{kProse, "Two"}));
  Document page = TextPage({"Related", "One"});
  ApplyTo(*MakeRules({RuleFileText({rule})}), &page);
  EXPECT_EQ(page.reasons[1].evidence, "in the run of \"Related\"");
}

TEST(RulesTest, ARunSeesWhatTheModelRemoved) {
  const std::string rule =
      "id = 'a'\ndo = 'drop-run'\nis = ['related']\n"
      "run = { while = 'short', max_lines = 9 }";
  Document page = HtmlPage({"Text", "Related", "One", "Two", kProse, "Three"});
  RemoveBlock(1, &page);
  RemoveBlock(2, &page);
  EXPECT_EQ(Left({rule}, page), (Lines{"Text", kProse, "Three"}));
  RemoveBlock(4, &page);
  EXPECT_EQ(Left({rule}, page), (Lines{"Text", "Three"}))
      << "removed prose ends a run all the same";
}

TEST(RulesTest, ACutTakesAllThatFollows) {
  const std::string rule =
      "id = 'a'\ndo = 'cut-from'\nis = ['comments']\n"
      "when = { where = 'tail:50%' }";
  Document page =
      TextPage({"Comments", kProse, "x", "Comments", kProse, "Comments"});
  ApplyTo(*MakeRules({RuleFileText({rule})}), &page);
  EXPECT_EQ(Survivors(page), (Lines{"Comments", kProse, "x"}));
  EXPECT_EQ(page.reasons[1].evidence, "below \"Comments\"");
}

TEST(RulesTest, ABlownFuseSparesAllThatTheRuleWouldTake) {
  const std::string rule =
      "id = 'a'\ndo = 'cut-from'\nis = ['comments']\n"
      "fuse = { max_share = 0.3 }";
  EXPECT_EQ(Left({rule}, TextPage({"Text", "Comments", kProse})).size(), 3U);
  EXPECT_EQ(Left({rule}, TextPage({kProse, "Comments", "Text"})).size(), 1U);
  const std::string lines =
      "id = 'b'\ndo = 'drop-line'\nis = ['x']\nfuse = { max_share = 0.5 }";
  EXPECT_EQ(Left({lines}, TextPage({"x", "x", "y"})).size(), 3U)
      << "two of three characters";
  EXPECT_EQ(Left({lines}, TextPage({"x", "x", "yy"})).size(), 1U)
      << "half of them is not more than half";
}

TEST(RulesTest, OneRulesFuseDoesNotStopAnother) {
  EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-line'\nre = ['x.*']\n"
                  "fuse = { max_share = 0.1 }",
                  "id = 'b'\ndo = 'drop-line'\nis = ['x1']"},
                 TextPage({"x1", "x2", "y"})),
            (Lines{"x2", "y"}));
}

TEST(RulesTest, KeepBeatsDropInsideALevel) {
  EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-line'\nre = ['share.*']",
                  "id = 'b'\ndo = 'keep'\nis = ['share prices']"},
                 TextPage({"Share", "Share prices"})),
            Lines{"Share prices"});
}

TEST(RulesTest, TheHigherLevelHasTheSay) {
  const std::string drop = "id = 'a'\ndo = 'drop-line'\nis = ['share']";
  const std::string keep = "id = 'b'\ndo = 'keep'\nis = ['share']";
  constexpr char kEnglish[] = "set = 'en'\nlangs = ['en']";
  const auto left = [](const std::vector<std::string>& files) {
    Document page = TextPage({"Share"});
    ApplyTo(*MakeRules(files), &page);
    return Survivors(page).size();
  };
  EXPECT_EQ(left({RuleFileText({drop}), RuleFileText({keep}, kEnglish)}), 1U);
  EXPECT_EQ(left({RuleFileText({keep}), RuleFileText({drop}, kEnglish)}), 0U);
}

TEST(RulesTest, KeepBringsABlockBack) {
  Document page = HtmlPage({"Conclusion", "It is over", "Menu"});
  JoinBlocks(0, &page);
  RemoveBlock(0, &page);
  RemoveBlock(1, &page);
  EXPECT_EQ(Left({"id = 'a'\ndo = 'keep'\nis = ['conclusion']",
                  "id = 'b'\ndo = 'drop-line'\nis = ['it is over']"},
                 page),
            Lines{"Conclusion"})
      << "the block comes back, and its other line is like any other";
}

TEST(RulesTest, ABlockThatComesBackIsSeenByAllRules) {
  const auto rules =
      MakeRules({RuleFileText({"id = 'k'\ndo = 'keep'\nis = ['اقرأ']"}),
                 RuleFileText({"id = 'd'\ndo = 'drop-line'\nis = ['اقرأ']"},
                              "set = 'ar'\nscript = 'Arab'")});
  Document page = HtmlPage({"اقرأ"});
  RemoveBlock(0, &page);
  ApplyTo(*rules, &page);
  EXPECT_EQ(RuleOf(page, 0), "ar/d");
}

TEST(RulesTest, AKeptLineEndsARunAndOutlivesACut) {
  const std::string keep = "id = 'k'\ndo = 'keep'\nis = ['conclusion']";
  EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-run'\nis = ['related']\n"
                  "run = { while = 'short', max_lines = 9 }",
                  keep},
                 TextPage({"Related", "One", "Conclusion", "Two"})),
            (Lines{"Conclusion", "Two"}));
  EXPECT_EQ(Left({"id = 'a'\ndo = 'cut-from'\nis = ['related']", keep},
                 TextPage({"Related", "One", "Conclusion", "Two"})),
            Lines{"Conclusion"});
  EXPECT_EQ(
      Left({"id = 'a'\ndo = 'cut-from'\nre = ['related|conclusion']", keep},
           TextPage({"Conclusion", "One", "Related", "Two"})),
      (Lines{"Conclusion", "One"}))
      << "and starts none";
}

TEST(RulesTest, TakeMetaMovesTheValueAsItStands) {
  Document page = TextPage({"* By  Jane O’DOE *", kProse, "By Someone Else"});
  ApplyTo(*MakeRules({RuleFileText(
              {"id = 'by'\ndo = 'take-meta'\nmeta = 'author'\n"
               "re = ['by (?P<value>.+)']\nstrip_ends = '[*]'"})}),
          &page);
  EXPECT_EQ(page.metadata.author.value, "Jane O’DOE");
  EXPECT_EQ(page.metadata.author.origin, "test/by");
  EXPECT_EQ(Survivors(page), Lines{kProse}) << "every such line goes";
}

TEST(RulesTest, TakeMetaLeavesAKnownValueAlone) {
  Document page = TextPage({"By Jane Doe"});
  page.metadata.author = {"J. Doe", "json-ld"};
  const auto rules =
      MakeRules({RuleFileText({"id = 'by'\ndo = 'take-meta'\nmeta = 'author'\n"
                               "re = ['by (?P<value>.+)']",
                               "id = 'keep'\ndo = 'keep'\nis = ['by ann']"})});
  ApplyTo(*rules, &page);
  EXPECT_EQ(page.metadata.author.value, "J. Doe");
  EXPECT_TRUE(Survivors(page).empty());

  Document kept = TextPage({"By Ann"});
  ApplyTo(*rules, &kept);
  EXPECT_EQ(kept.metadata.author.value, "Ann");
  EXPECT_EQ(Survivors(kept), Lines{"By Ann"})
      << "a kept line stays, and its value is taken";
}

TEST(RulesTest, RulesOfALanguageApplyToItsPages) {
  const auto rules =
      MakeRules({RuleFileText({"id = 'a'\ndo = 'drop-line'\nis = ['teilen']"},
                              "set = 'de'\nlangs = ['de', 'gsw']")});
  for (const auto& [language, left] : {std::pair<std::string, size_t>{"de", 0},
                                       {"gsw", 0},
                                       {"en", 1},
                                       {"", 1}}) {
    Document page = TextPage({"Teilen"}, language);
    ApplyTo(*rules, &page);
    EXPECT_EQ(Survivors(page).size(), left) << language;
  }
}

TEST(RulesTest, RulesOfAScriptApplyToItsLinesOnAnyPage) {
  const auto rules = MakeRules({RuleFileText(
      {"id = 'a'\ndo = 'drop-line'\nre = ['.*facebook']",
       "id = 'b'\ndo = 'drop-line'\nsame_as = ['earlier-line']"},
      "set = 'ar'\nlangs = ['ar']\nscript = 'Arab'\nfold = 'arabic'")});
  const Lines lines = {"تابعونا على Facebook",
                       "على Facebook",
                       "Menu",
                       "Menu",
                       "القائمة",
                       "القائمه"};
  Document english = TextPage(lines);
  ApplyTo(*rules, &english);
  EXPECT_EQ(Survivors(english),
            (Lines{"على Facebook", "Menu", "Menu", "القائمة"}));
  Document arabic = TextPage(lines, "ar");
  ApplyTo(*rules, &arabic);
  EXPECT_EQ(Survivors(arabic), (Lines{"Menu", "القائمة"}))
      << "all lines of an Arabic page";
}

TEST(RulesTest, PhasesSeeWhatThePhaseBeforeLeft) {
  EXPECT_EQ(Left({"id = 'a'\ndo = 'cut-from'\nis = ['comments']",
                  "id = 'b'\ndo = 'drop-line'\nis = ['last']\n"
                  "when = { where = 'tail:1' }"},
                 TextPage({"Text", "Last", "Comments", "Ann: hello"})),
            Lines{"Text"})
      << "line rules count what the cut left";
  EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-line'\nis = ['ad']",
                  "id = 'b'\ndo = 'drop-line'\nis = ['last']\n"
                  "when = { where = 'tail:1' }"},
                 TextPage({"Text", "Last", "Ad"})),
            (Lines{"Text", "Last"}))
      << "and not what other line rules are about to take";
}

TEST(RulesTest, ConditionsNarrowWhatARuleTakes) {
  struct Case {
    std::string when;
    Lines page;
    Lines expected;
  };
  const std::string prose = kProse;
  for (const Case& c : {
           Case{"min_chars = 2", {"x", "xx", "中"}, {"x"}},
           Case{"max_chars = 1", {"x", "xx", "中"}, {"xx", "中"}},
           Case{"max_words = 2", {"a b", "a b c", "a"}, {"a b c"}},
           Case{"ends_with_stop = true", {"a.", "a"}, {"a"}},
           Case{"ends_with_stop = false", {"a.", "a"}, {"a."}},
           Case{"prose = true", {prose, "a"}, {"a"}},
           Case{"link_or_short = true", {prose, "a"}, {prose}},
           Case{
               "after_prose = true", {"a", prose, "b", "c"}, {"a", prose, "c"}},
           Case{"before_prose = true", {"a", prose, "b"}, {prose, "b"}},
           Case{"after_prose = false", {prose, "b"}, {"b"}},
           Case{"repeated = true",
                {"a line of twenty chars", "a", "a", "A line of twenty chars"},
                {"a line of twenty chars", "a", "a"}},
           Case{"mode = 'html'", {"a"}, {"a"}},
           Case{"mode = 'text'", {"a"}, {}},
           Case{"heading = true", {"a"}, {"a"}},
           Case{"min_link_share = 0.5", {"a"}, {"a"}},
       }) {
    // Any line, asked one by one, or all lines at once.
    for (const char* pattern : {".+", ".*[^ ]"}) {
      const std::string rule = "id = 'a'\ndo = 'drop-line'\nre = ['" +
                               std::string(pattern) + "']\nwhen = { " + c.when +
                               " }";
      EXPECT_EQ(Left({rule}, TextPage(c.page)), c.expected) << c.when;
    }
  }
}

TEST(RulesTest, PlacesCountTheLinesThatSurvive) {
  struct Case {
    std::string where;
    Lines page;
    Lines expected;
  };
  for (const Case& c : {
           Case{"head:1", {"x", "x", "y"}, {"x", "y"}},
           Case{"head:2", {"y", "x", "x"}, {"y", "x"}},
           Case{"tail:1", {"x", "y", "x"}, {"x", "y"}},
           Case{"tail:2", {"x", "x", "y"}, {"x", "y"}},
           Case{"head:50%", {"x", "x", "x", "x"}, {"x", "x"}},
           Case{"tail:50%", {"x", "x", "x"}, {"x", "x"}},
           Case{"tail:100%", {"x", "x"}, {}},
       }) {
    EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-line'\nis = ['x']\n"
                    "when = { where = '" +
                    c.where + "' }"},
                   TextPage(c.page)),
              c.expected)
        << c.where;
  }
}

TEST(RulesTest, LinksHeadingsAndKindsAreThoseOfTheBlock) {
  Document page = HtmlPage({"link", "half", "heading", "code"});
  page.blocks[0].link_chars = page.blocks[0].chars;
  page.blocks[1].link_chars = page.blocks[1].chars / 2;
  page.blocks[2].kind = BlockKind::kHeading;
  page.blocks[3].kind = BlockKind::kPreformatted;
  const auto left = [&](const std::string& condition) {
    return Left({"id = 'a'\ndo = 'drop-line'\nre = ['.+']\n" + condition},
                page);
  };
  EXPECT_EQ(left(""), Lines{"code"}) << "pre is spared unless it is named";
  EXPECT_EQ(left("kinds = ['preformatted']"),
            (Lines{"link", "half", "heading"}));
  EXPECT_EQ(left("when = { heading = true }"), (Lines{"link", "half", "code"}));
  EXPECT_EQ(left("when = { min_link_share = 0.5 }"),
            (Lines{"heading", "code"}));
}

TEST(RulesTest, TheBestRankedRuleIsTheReason) {
  Document page = TextPage({"Share"});
  ApplyTo(
      *MakeRules({RuleFileText({"id = 'b'\ndo = 'drop-line'\nis = ['share']",
                                "id = 'a'\ndo = 'drop-line'\nre = ['s.*']"})}),
      &page);
  EXPECT_EQ(RuleOf(page, 0), "test/a") << "by id inside a level";
}

TEST(RulesTest, RulesThatAreOffOrOnTrialTakeNothing) {
  for (const std::string state : {"off", "trial"}) {
    EXPECT_EQ(Left({"id = 'a'\ndo = 'drop-line'\nis = ['x']\nstate = '" +
                    state + "'"},
                   TextPage({"x"}))
                  .size(),
              1U);
  }
}

TEST(RulesTest, AVeryLongLineIsNoLineToMatch) {
  const std::string rule = "id = 'a'\ndo = 'drop-line'\nre = ['x+']";
  EXPECT_EQ(Left({rule}, TextPage({std::string(4096, 'x')})).size(), 0U);
  EXPECT_EQ(Left({rule}, TextPage({std::string(4097, 'x')})).size(), 1U);
}

TEST(RulesTest, AnEmptyPageAndAnEmptyRuleSetAreFine) {
  EXPECT_TRUE(Left({"id = 'a'\ndo = 'drop-line'\nre = ['.+']\n"
                    "when = { where = 'tail:1' }",
                    "id = 'b'\ndo = 'drop-line'\nsame_as = ['first-line']"},
                   TextPage({}))
                  .empty());
  EXPECT_EQ(Left({}, TextPage({"x"})), Lines{"x"});
}

TEST(RulesTest, ThreadsShareOneRuleSet) {
  const auto rules = MakeRules({RuleFileText(
      {"id = 'a'\ndo = 'drop-line'\nis = ['share']\nre = ['\\d+ views']",
       "id = 'b'\ndo = 'take-meta'\nmeta = 'author'\n"
       "re = ['by (?P<value>.+)']\nwhen = { where = 'head:1' }"})});
  std::vector<std::thread> threads;
  std::vector<Lines> left(8);
  for (size_t i = 0; i < left.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < 20; ++round) {
        Document page = TextPage({"By Ann", "Share", "9 views", "ü", "Text"},
                                 i % 2 == 0 ? "en" : "de");
        ApplyTo(*rules, &page);
        left[i] = Survivors(page);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Lines& lines : left) EXPECT_EQ(lines, (Lines{"ü", "Text"}));
}

}  // namespace
}  // namespace descale
