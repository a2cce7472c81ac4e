// Rules that change rules of other files, sets of several files, and extends.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const char kAr[] =
    "format = 1\nset = 'ar'\nlangs = ['ar']\nfold = 'arabic'\n"
    "[[rule]]\nid = 'byline'\nclass = 'byline'\nwhy = 'because'\n"
    "do = 'drop-line'\nis = ['\u0623']\nre = ['x\\d']\n"
    "when = { max_chars = 40, heading = true }\nfuse = { max_share = 0.3 }\n"
    "yes = ['x1']\nno = ['y']\n";

// A file for a site that changes ar/byline.
std::string Site(const std::string& keys, const std::string& set = "site") {
  return "format = 1\nset = '" + set + "'\nsites = ['" + set +
         ".example']\n[[rule]]\nid = 'ar/byline'\n" + keys + "\n";
}

TEST(RuleChangesTest, AChangeIsACopyWithOtherKeys) {
  for (const bool target_first : {true, false}) {
    const std::string change =
        Site("state = 'trial'\nwhen = { prose = false }");
    ErrorLog errors;
    const auto files =
        LoadTexts(target_first ? std::vector{std::string(kAr), change}
                               : std::vector{change, std::string(kAr)},
                  /*own=*/true, &errors);
    ASSERT_TRUE(errors.ok()) << errors.ToStatus().message();
    const Rule& target = files[target_first ? 0 : 1].rules.at(0);
    const Rule& rule = files[target_first ? 1 : 0].rules.at(0);
    EXPECT_EQ(target.id, "ar/byline");
    EXPECT_FALSE(target.amends);
    EXPECT_EQ(target.state, RuleState::kOn);
    EXPECT_EQ(rule.id, "ar/byline");
    EXPECT_TRUE(rule.amends);
    EXPECT_EQ(rule.file, target_first ? "test2.toml" : "test.toml");
    EXPECT_EQ(rule.line, 4);
    EXPECT_EQ(rule.level, Level::kSiteOwn);
    EXPECT_EQ(rule.state, RuleState::kTrial);
    EXPECT_EQ(rule.why, "because");
    EXPECT_EQ(rule.rule_class, "byline");
    EXPECT_EQ(rule.literals, target.literals);
    EXPECT_EQ(rule.patterns.at(0).text, "x\\d");
    EXPECT_EQ(rule.max_share, 0.3);
    EXPECT_EQ(rule.when.prose, false);
    EXPECT_FALSE(rule.when.max_chars) << "`when` is replaced as a whole";
    EXPECT_FALSE(rule.when.heading);
  }
}

TEST(RuleChangesTest, WhatReplacesPhrasesFoldsAsTheyDid) {
  ErrorLog errors;
  const auto files =
      LoadTexts({kAr, Site("is = ['\u0625']\nre = []\nyes = ['\u0627']")},
                /*own=*/true, &errors);
  ASSERT_TRUE(errors.ok()) << errors.ToStatus().message();
  EXPECT_EQ(files[1].rules.at(0).literals, files[0].rules.at(0).literals);
  EXPECT_EQ(files[1].rules.at(0).patterns.size(), 0U);
}

TEST(RuleChangesTest, AnotherActionBringsItsOwnKeys) {
  ErrorLog errors;
  const auto files =
      LoadTexts({kAr, Site("do = 'keep'"), Site("do = 'cut-from'", "other")},
                /*own=*/true, &errors);
  ASSERT_TRUE(errors.ok()) << errors.ToStatus().message();
  EXPECT_EQ(files[1].rules.at(0).action, Action::kKeep);
  EXPECT_EQ(files[1].rules.at(0).max_share, 1) << "keep takes nothing";
  EXPECT_EQ(files[2].rules.at(0).max_share, 0.3);
  EXPECT_EQ(ErrorsOf({kAr, Site("do = 'drop-run'")}),
            "test2.toml:4:1: drop-run needs \"run\"");
  EXPECT_EQ(ErrorsOf({kAr, Site("do = 'take-meta'\nmeta = 'author'\nis = []")}),
            "test2.toml:4:1: take-meta needs (?P<value>...)");
}

TEST(RuleChangesTest, MistakesAreNamedByTheirPlace) {
  EXPECT_EQ(ErrorsOf({kAr,
                      "format = 1\nset = 's'\n[[rule]]\nid = 'ar/bylne'\n"
                      "state = 'off'\n"}),
            "test2.toml:4:6: no rule \"ar/bylne\" to change, did you mean "
            "\"ar/byline\"?");
  EXPECT_EQ(ErrorsOf({kAr, Site("")}),
            "test2.toml:5:6: \"ar/byline\" is not changed, give the keys to "
            "replace");
  EXPECT_EQ(
      ErrorsOf({kAr, Site("state = 'off'"), Site("state = 'on'")}),
      "test3.toml:5:6: set \"site\" changes \"ar/byline\" twice, first in "
      "test2.toml:4");
  EXPECT_EQ(ErrorsOf({std::string(kAr) +
                      "[[rule]]\nid = 'ar/byline'\nstate = 'off'\n"}),
            "test.toml:17:6: \"ar/byline\" is a rule of this file, change it "
            "there");
  EXPECT_EQ(ErrorsOf({kAr, Site("is = []\nre = []")}),
            "test2.toml:4:1: no pattern: one of is, is_file, re, same_as and "
            "css is needed");
  EXPECT_EQ(ErrorsOf({kAr, Site("stat = 'off'")}),
            "test2.toml:6:1: unknown key \"stat\", did you mean \"state\"?");
  EXPECT_EQ(ErrorsOf({kAr, Site("why = ''")}),
            "test2.toml:6:7: \"why\" is empty");
}

TEST(RuleChangesTest, SeveralSetsMayChangeOneRule) {
  EXPECT_EQ(
      ErrorsOf({kAr, Site("state = 'off'"), Site("state = 'off'", "other")}),
      "");
}

// A file of the set that extends others.
std::string Extending(const std::string& set, const std::string& others) {
  return "format = 1\nset = '" + set + "'\nextends = [" + others + "]\n";
}

TEST(RuleExtendsTest, SetsExtendEachOtherInWhateverOrder) {
  EXPECT_EQ(ErrorsOf({Extending("a", "'b', 'c'"), Extending("b", "'c'"),
                      Extending("c", "")}),
            "");
  ErrorLog errors;
  EXPECT_THAT(LoadTexts({Extending("c", ""), Extending("a", "'c'")},
                        /*own=*/true, &errors)
                  .at(1)
                  .extends,
              ElementsAre("c"));
}

TEST(RuleExtendsTest, MistakesAreNamedByTheirPlace) {
  EXPECT_EQ(ErrorsOf({Extending("news", ""), Extending("a", "'nwes'")}),
            "test2.toml:3:12: no set \"nwes\" to extend, did you mean "
            "\"news\"?");
  EXPECT_EQ(ErrorsOf({Extending("a", "'a'")}),
            "test.toml:3:12: \"a\" extends itself, by some way");
  EXPECT_EQ(ErrorsOf({Extending("a", "'b'"), Extending("b", "'a'")}),
            "test.toml:3:12: \"b\" extends itself, by some way\n"
            "test2.toml:3:12: \"a\" extends itself, by some way");
}

TEST(RuleExtendsTest, EightSetsInARowAreEnough) {
  std::vector<std::string> chain = {Extending("s0", "")};
  for (int i = 1; i <= 8; ++i) {
    chain.push_back(
        Extending("s" + std::to_string(i), "'s" + std::to_string(i - 1) + "'"));
  }
  EXPECT_EQ(ErrorsOf(chain), "");
  chain.push_back(Extending("s9", "'s8'"));
  EXPECT_EQ(ErrorsOf(chain),
            "test10.toml:3:12: more than 8 sets extend each other in a row");
}

}  // namespace
}  // namespace descale
