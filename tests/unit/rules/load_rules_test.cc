#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;

constexpr std::string_view kGood =
    "format = 1\n"
    "set = 'x'\n"
    "why = 'a test'\n"
    "tested = 2024-05-13\n"
    "[[rule]]\n"
    "id = 'a'\n"
    "class = 'share'\n"
    "why = 'because'\n"
    "do = 'drop-line'\n"
    "is = ['Share']\n"
    "seen = { sites = 3 }\n";

TEST(LoadRulesTest, AGoodFileHasNoErrors) {
  EXPECT_EQ(ErrorsOf({std::string(kGood)}), "");
  EXPECT_EQ(ErrorsOf({"\xEF\xBB\xBF" + std::string(kGood)}), "")
      << "with a BOM";
}

TEST(LoadRulesTest, EveryKeyOfALineRuleIsRead) {
  const auto rules = MakeRules({RuleFileText(
      {"id = 'a'\ndo = 'take-meta'\nmeta = 'source'\nre = ['by (?P<value>.+)']"
       "\nstrip_ends = '[*]'\nkinds = ['quote', 'caption']\nstate = 'trial'"
       "\nfuse = { max_share = 0.5 }"
       "\nwhen = { mode = 'html', where = 'tail:30%', min_chars = 2, max_chars "
       "= 90, max_words = 9, min_link_share = 0.5, link_or_short = true, "
       "heading = false, prose = false, ends_with_stop = true, after_prose = "
       "true, before_prose = true, repeated = false }",
       "id = 'b'\ndo = 'drop-run'\nsame_as = ['title', 'tag']"
       "\nrun = { while = 'short', max_lines = 7, stop_at = 'prose' }"},
      "set = 'site.name'\nlangs = ['ar', 'fas']\nscript = 'Arab'\n"
      "fold = 'arabic'")});
  const Rule& a = rules->impl().rules[0];
  EXPECT_EQ(a.id, "site.name/a");
  EXPECT_EQ(a.rule_class, "test");
  EXPECT_EQ(a.file, "test.toml");
  EXPECT_EQ(a.line, 6);
  EXPECT_EQ(a.level, Level::kLanguageOwn);
  EXPECT_EQ(a.action, Action::kTakeMeta);
  EXPECT_EQ(a.meta, MetaField::kSource);
  EXPECT_EQ(a.state, RuleState::kTrial);
  EXPECT_EQ(a.folding, Folding::kArabic);
  EXPECT_EQ(a.kinds, 1U << static_cast<int>(BlockKind::kQuote) |
                         1U << static_cast<int>(BlockKind::kCaption));
  EXPECT_EQ(a.max_share, 0.5);
  EXPECT_EQ(a.when.mode, PageKind::kHtml);
  const Place where = a.when.where.value_or(Place{});
  EXPECT_FALSE(where.head);
  EXPECT_TRUE(where.percent);
  EXPECT_EQ(where.amount, 30U);
  EXPECT_EQ(a.when.min_chars, 2U);
  EXPECT_EQ(a.when.max_chars, 90U);
  EXPECT_EQ(a.when.max_words, 9U);
  EXPECT_EQ(a.when.min_link_share, 0.5);
  EXPECT_EQ(a.when.link_or_short, true);
  EXPECT_EQ(a.when.heading, false);
  EXPECT_EQ(a.when.prose, false);
  EXPECT_EQ(a.when.ends_with_stop, true);
  EXPECT_EQ(a.when.after_prose, true);
  EXPECT_EQ(a.when.before_prose, true);
  EXPECT_EQ(a.when.repeated, false);
  const Rule& b = rules->impl().rules[1];
  EXPECT_EQ(b.same_as, SameBit(Same::kTitle) | SameBit(Same::kTag));
  EXPECT_TRUE(b.run.while_short);
  EXPECT_FALSE(b.run.while_link);
  EXPECT_TRUE(b.run.stop_at_prose);
  EXPECT_EQ(b.run.max_lines, 7U);
  EXPECT_EQ(rules->size(), 1U) << "trial is not on";
  EXPECT_EQ(rules->ids(), (Lines{"site.name/a", "site.name/b"}));
}

TEST(LoadRulesTest, MistakesInTheFileAreNamedByTheirPlace) {
  struct Case {
    std::string text;
    std::string_view expected;
  };
  for (const Case& c : {
           Case{"", "test.toml:1:1: \"format = 1\" is missing"},
           Case{"format = 2\nset = 'x'", "test.toml:1:10: format 2 is unknown"},
           Case{"format = '1'\nset = 'x'",
                "test.toml:1:10: \"format\" must be an integer, not a string"},
           Case{"format = 1", "test.toml:1:1: \"set\" is missing"},
           Case{"format = 1\nset = 'A b'", "test.toml:2:7: bad set name"},
           Case{"format = 1\nset = 'x'\nlangs = ['Arabic']",
                "test.toml:3:10: bad language"},
           Case{"format = 1\nset = 'x'\nscript = 'Nope'",
                "test.toml:3:10: unknown script"},
           Case{"format = 1\nset = 'x'\nfold = 'latin'",
                "test.toml:3:8: unknown fold \"latin\", known are basic, "
                "arabic, hebrew, turkish, greek"},
           Case{"format = 1\nset = 'x'\nfold = 'arabik'",
                "test.toml:3:8: unknown fold \"arabik\", did you mean "
                "\"arabic\"?"},
           Case{"format = 1\nset = 'x'\ntested = 'today'",
                "test.toml:3:10: \"tested\" must be a date such as "
                "2024-05-13, not a string"},
           Case{"format = 1\nset = 'x'\nlang = ['ar']",
                "test.toml:3:1: unknown key \"lang\", did you mean \"langs\"?"},
           Case{"format = 1\nset = 'x'\ninclude = ['/dev/zero']",
                "test.toml:3:1: unknown key \"include\""},
           Case{"format = 1\nformat = 1", "test.toml:2:"},
           Case{"format = \n", "test.toml:1:"},
           Case{std::string("format = 1\n# \0", 14), "test.toml:2:3: NUL byte"},
           Case{"format = 1\n# \xC3(", "test.toml:2:3: invalid UTF-8"},
           Case{"format = 1\nset = 'x'\nrule = 'a'",
                "\"rule\" must be an array of tables"},
       }) {
    EXPECT_THAT(ErrorsOf({c.text}), HasSubstr(c.expected));
  }
}

TEST(LoadRulesTest, MistakesInARuleAreNamedByTheirPlace) {
  struct Case {
    std::string_view rule;  // lines from 6 on
    std::string_view expected;
  };
  constexpr std::string_view kStart = "format = 1\nset = 'x'\n[[rule]]\n";
  for (const Case& c : {
           Case{"class = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "test.toml:3:1: \"id\" is missing"},
           Case{"id = 'a'\nclass = 'c'\ndo = 'keep'\nis = ['a']",
                "test.toml:3:1: \"why\" is missing"},
           Case{"id = 'a'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "test.toml:3:1: \"class\" is missing"},
           Case{"id = 'a'\nclass = 'c'\nwhy = 'w'\nis = ['a']",
                "test.toml:3:1: \"do\" is missing"},
           Case{"id = 'a'\nclass = 'c'\nwhy = 'w'\ndo = 'keep'",
                "test.toml:3:1: no pattern"},
           Case{"id = \"a\\nb\\u202E\"\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\n"
                "is = ['a']",
                "bad id"},
           Case{"id = ''\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "test.toml:4:6: \"id\" is empty"},
           Case{"id = 7\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "test.toml:4:6: \"id\" must be a string, not an integer"},
       }) {
    EXPECT_THAT(ErrorsOf({std::string(kStart) + std::string(c.rule)}),
                HasSubstr(c.expected));
  }
}

TEST(LoadRulesTest, MistakesInItsKeysAreNamedByTheirPlace) {
  struct Case {
    std::string_view rule;  // lines from 8 on
    std::string_view expected;
  };
  constexpr std::string_view kStart =
      "format = 1\nset = 'x'\n[[rule]]\nid = 'a'\nclass = 'c'\nwhy = 'w'\n";
  for (const Case& c : {
           Case{"do = 'erase'\nis = ['a']",
                "test.toml:7:6: unknown do \"erase\", known are drop-line, "
                "drop-block, drop-run, cut-from, cut-before, strip-span, "
                "replace, keep, take-meta, tag"},
           Case{"do = 'drop-lines'\nis = ['a']",
                "unknown do \"drop-lines\", did you mean \"drop-line\"?"},
           Case{"dorp = 'keep'\nis = ['a']",
                "test.toml:7:1: unknown key \"dorp\", did you mean \"do\"?"},
           Case{"do = 'keep'\nis = 'a'",
                "test.toml:8:6: \"is\" must be an array of strings"},
           Case{"do = 'keep'\nis = ['a', 3]",
                "test.toml:8:12: \"is\" must be an array of strings, not an "
                "integer"},
           Case{"do = 'keep'\nis = [\" \\u200B\"]",
                "test.toml:8:7: the phrase matches the empty line"},
           Case{"do = 'keep'\nre = ['(unclosed']",
                "test.toml:8:7: bad pattern: missing ): (unclosed"},
           Case{"do = 'keep'\nre = ['(a+)\\1']", "test.toml:8:7: bad pattern"},
           Case{"do = 'keep'\nre = ['a*']",
                "test.toml:8:7: the pattern matches the empty line"},
           Case{"do = 'keep'\nre = ['']", "matches the empty line"},
           Case{
               "do = 'keep'\nre = ['[A-Z]x']",
               "test.toml:8:7: folding changes the end \"A\" of the range A-Z"},
           Case{"do = 'keep'\nre = ['x']\nstrip_ends = '[a'",
                "test.toml:9:14: bad pattern"},
           Case{"do = 'keep'\nsame_as = ['head']",
                "test.toml:8:12: unknown same_as \"head\", known are title, "
                "title-part"},
           Case{"do = 'keep'\nsame_as = ['titel']",
                "unknown same_as \"titel\", did you mean \"title\"?"},
           Case{"do = 'keep'\nis = ['a']\nkinds = ['box']",
                "test.toml:9:10: unknown kinds \"box\", known are paragraph, "},
           Case{"do = 'keep'\nis = ['a']\nstate = 'maybe'",
                "test.toml:9:9: unknown state \"maybe\", known are on, trial, "
                "off"},
           Case{"do = 'keep'\nis = ['a']\nfuse = { max_share = 0.2 }",
                "test.toml:3:1: keep takes nothing"},
           Case{"do = 'drop-line'\nis = ['a']\nfuse = { max_share = 2 }",
                "test.toml:9:22: \"max_share\" must be from 0 to 1"},
           Case{"do = 'drop-line'\nis = ['a']\nfuse = { }",
                "test.toml:9:8: fuse needs \"max_share\""},
           Case{"do = 'drop-run'\nis = ['a']",
                "test.toml:3:1: drop-run needs \"run\""},
           Case{"do = 'drop-line'\nis = ['a']\nrun = { while = 'link', "
                "max_lines = 1 }",
                "test.toml:3:1: \"run\" goes with drop-run only"},
           Case{
               "do = 'drop-run'\nis = ['a']\nrun = { while = 'ever', "
               "max_lines = 1 }",
               "test.toml:9:17: unknown while \"ever\", known are link, short, "
               "link_or_short"},
           Case{"do = 'drop-run'\nis = ['a']\nrun = { while = 'link' }",
                "test.toml:9:7: run needs \"max_lines\""},
           Case{"do = 'drop-run'\nis = ['a']\nrun = { while = 'link', "
                "max_lines = 1001 }",
                "\"max_lines\" must be from 0 to 1000"},
           Case{"do = 'take-meta'\nre = ['(?P<value>a)']",
                "test.toml:3:1: take-meta needs \"meta\""},
           Case{"do = 'take-meta'\nmeta = 'author'\nre = ['by (.+)']",
                "test.toml:9:7: take-meta needs (?P<value>...)"},
           Case{"do = 'take-meta'\nmeta = 'author'\nis = ['by']",
                "test.toml:3:1: take-meta takes its value from \"re\" or "
                "\"css\" alone"},
           Case{"do = 'take-meta'\nmeta = 'price'\nre = ['(?P<value>a)']",
                "test.toml:8:8: unknown meta \"price\""},
           Case{"do = 'keep'\nis = ['a']\nwhen = { where = 'middle' }",
                "test.toml:9:18: \"where\" must be head:N, tail:N"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { where = 'head:101%' }",
                "\"where\" must be"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { max_char = 3 }",
                "test.toml:9:10: unknown key \"max_char\", did you mean "
                "\"max_chars\"?"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { max_chars = -3 }",
                "\"max_chars\" must be from 0"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { mode = 'pdf' }",
                "test.toml:9:17: unknown mode \"pdf\", known are html, text"},
           Case{"do = 'keep'\nis = ['a']\nyes = ['a', 'b']",
                "test.toml:9:13: the example under yes is not matched: \"b\""},
           Case{"do = 'keep'\nis = ['a']\nno = ['A']",
                "test.toml:9:7: the example under no is matched: \"A\""},
           Case{"do = 'keep'\nsame_as = ['title']\nyes = ['a']",
                "examples can prove only is and re"},
       }) {
    EXPECT_THAT(ErrorsOf({std::string(kStart) + std::string(c.rule)}),
                HasSubstr(c.expected));
  }
}

TEST(LoadRulesTest, AllMistakesOfAFileAreToldAtOnce) {
  EXPECT_EQ(
      ErrorsOf({"format = 1\nset = 'x'\nfold = 'no'\n[[rule]]\nid = 'a'\n"
                "[[rule]]\nid = 'b'\nclass = 'c'\nwhy = 'w'\n"
                "do = 'keep'\nre = ['(']\n"}),
      "test.toml:3:8: unknown fold \"no\", known are basic, arabic, hebrew, "
      "turkish, greek\n"
      "test.toml:4:1: \"why\" is missing\n"
      "test.toml:4:1: \"class\" is missing\n"
      "test.toml:4:1: \"do\" is missing\n"
      "test.toml:4:1: no pattern: one of is, is_file, re, same_as and css "
      "is needed\n"
      "test.toml:11:7: bad pattern: missing ): (");
}

TEST(LoadRulesTest, AHugePatternIsRefusedBeforeItIsRead) {
  std::string pattern;
  while (pattern.size() < 3'000'000) pattern += "(?:w.*){3}|";
  EXPECT_THAT(ErrorsOf({RuleFileText(
                  {"id = 'a'\ndo = 'drop-line'\nre = ['" + pattern + "x']"})}),
              HasSubstr("test.toml:8:7: the pattern is longer than 4 kB"));
}

TEST(LoadRulesTest, EndlessMistakesStopAtSomePoint) {
  std::string text = "format = 1\nset = 'x'\n";
  for (int i = 0; i < 1000; ++i) text += "[[rule]]\n";
  EXPECT_THAT(ErrorsOf({text}), EndsWith("\ntest.toml: more errors follow"));
}

TEST(LoadRulesTest, ExamplesTestLengthsProseAndStops) {
  EXPECT_EQ(ErrorsOf({std::string(kGood) +
                      "[[rule]]\nid = 'b'\nclass = 'c'\nwhy = 'w'\n"
                      "do = 'drop-line'\nre = ['.+']\n"
                      "when = { min_chars = 3, max_chars = 20, max_words = 3, "
                      "ends_with_stop = false }\n"
                      "yes = ['one two three', '中文']\n"
                      "no = ['a', 'One two.', 'one two three four', "
                      "'aaaaaaaaaaaaaaaaaaaaaaa']\n"}),
            "");
}

}  // namespace
}  // namespace descale
