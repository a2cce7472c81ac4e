#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

using ::testing::HasSubstr;

std::string ErrorsOf(std::string_view text) {
  ErrorLog errors;
  LoadRuleFile({.file = "x.toml", .own = true, .proven = false}, text, &errors);
  return errors.ToStatus().message();
}

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
  EXPECT_EQ(ErrorsOf(kGood), "");
  EXPECT_EQ(ErrorsOf("\xEF\xBB\xBF" + std::string(kGood)), "") << "with a BOM";
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
           Case{"", "x.toml:1:1: \"format = 1\" is missing"},
           Case{"format = 2\nset = 'x'", "x.toml:1:10: format 2 is unknown"},
           Case{"format = '1'\nset = 'x'",
                "x.toml:1:10: \"format\" must be an integer, not a string"},
           Case{"format = 1", "x.toml:1:1: \"set\" is missing"},
           Case{"format = 1\nset = 'A b'", "x.toml:2:7: bad set name"},
           Case{"format = 1\nset = 'x'\nlangs = ['Arabic']",
                "x.toml:3:10: bad language"},
           Case{"format = 1\nset = 'x'\nscript = 'Nope'",
                "x.toml:3:10: unknown script"},
           Case{"format = 1\nset = 'x'\nfold = 'greek'",
                "x.toml:3:8: unknown fold, known are basic, arabic"},
           Case{"format = 1\nset = 'x'\nlang = ['ar']",
                "x.toml:3:1: unknown key \"lang\", did you mean \"langs\"?"},
           Case{"format = 1\nset = 'x'\nsites = ['a.example']",
                "x.toml:3:1: unknown key \"sites\", this version of descale "
                "does not know it"},
           Case{"format = 1\nset = 'x'\ninclude = ['/dev/zero']",
                "x.toml:3:1: unknown key \"include\""},
           Case{"format = 1\nformat = 1", "x.toml:2:"},
           Case{"format = \n", "x.toml:1:"},
           Case{std::string("format = 1\n# \0", 14), "x.toml:2:3: NUL byte"},
           Case{"format = 1\n# \xC3(", "x.toml:2:3: invalid UTF-8"},
           Case{"format = 1\nset = 'x'\nrule = 'a'",
                "\"rule\" must be an array of tables"},
           Case{std::string(kMaxRuleFileBytes + 1, '#'),
                "x.toml: the file is larger than 4 MB"},
       }) {
    EXPECT_THAT(ErrorsOf(c.text), HasSubstr(c.expected));
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
                "x.toml:3:1: \"id\" is missing"},
           Case{"id = 'a'\nclass = 'c'\ndo = 'keep'\nis = ['a']",
                "x.toml:3:1: \"why\" is missing"},
           Case{"id = 'a'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "x.toml:3:1: \"class\" is missing"},
           Case{"id = 'a'\nclass = 'c'\nwhy = 'w'\nis = ['a']",
                "x.toml:3:1: \"do\" is missing"},
           Case{"id = 'a'\nclass = 'c'\nwhy = 'w'\ndo = 'keep'",
                "x.toml:3:1: no pattern"},
           Case{"id = \"a\\nb\\u202E\"\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\n"
                "is = ['a']",
                "bad id"},
           Case{"id = ''\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "x.toml:4:6: \"id\" is empty"},
           Case{"id = 7\nclass = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']",
                "x.toml:4:6: \"id\" must be a string, not an integer"},
       }) {
    EXPECT_THAT(ErrorsOf(std::string(kStart) + std::string(c.rule)),
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
           Case{"do = 'drop-block'\nis = ['a']",
                "x.toml:7:6: unknown do \"drop-block\", this version knows "
                "drop-line, drop-run, cut-from, keep, take-meta"},
           Case{"dorp = 'keep'\nis = ['a']",
                "x.toml:7:1: unknown key \"dorp\", did you mean \"do\"?"},
           Case{"do = 'keep'\ncss = ['.a']\nis = ['a']",
                "x.toml:8:1: unknown key \"css\", this version of descale does "
                "not know it"},
           Case{"do = 'keep'\nis = 'a'",
                "x.toml:8:6: \"is\" must be an array of strings"},
           Case{"do = 'keep'\nis = ['a', 3]",
                "x.toml:8:12: \"is\" must be an array of strings, not an "
                "integer"},
           Case{"do = 'keep'\nis = [\" \\u200B\"]",
                "x.toml:8:7: the phrase matches the empty line"},
           Case{"do = 'keep'\nre = ['(unclosed']",
                "x.toml:8:7: bad pattern: missing ): (unclosed"},
           Case{"do = 'keep'\nre = ['(a+)\\1']", "x.toml:8:7: bad pattern"},
           Case{"do = 'keep'\nre = ['a*']",
                "x.toml:8:7: the pattern matches the empty line"},
           Case{"do = 'keep'\nre = ['']", "matches the empty line"},
           Case{"do = 'keep'\nre = ['[A-Z]x']",
                "x.toml:8:7: folding changes the end \"A\" of the range A-Z"},
           Case{"do = 'keep'\nre = ['x']\nstrip_ends = '[a'",
                "x.toml:9:14: bad pattern"},
           Case{"do = 'keep'\nsame_as = ['head']",
                "x.toml:8:12: unknown value \"head\" of same_as, this version "
                "knows title, title-part"},
           Case{"do = 'keep'\nis = ['a']\nkinds = ['box']",
                "x.toml:9:10: unknown value \"box\" of kinds"},
           Case{"do = 'keep'\nis = ['a']\nstate = 'maybe'",
                "x.toml:9:9: unknown state \"maybe\", this version knows on, "
                "trial, off"},
           Case{"do = 'keep'\nis = ['a']\nfuse = { max_share = 0.2 }",
                "x.toml:3:1: keep takes nothing"},
           Case{"do = 'drop-line'\nis = ['a']\nfuse = { max_share = 2 }",
                "x.toml:9:22: \"max_share\" must be from 0 to 1"},
           Case{"do = 'drop-line'\nis = ['a']\nfuse = { }",
                "x.toml:9:8: fuse needs \"max_share\""},
           Case{"do = 'drop-run'\nis = ['a']",
                "x.toml:3:1: drop-run needs \"run\""},
           Case{"do = 'drop-line'\nis = ['a']\nrun = { while = 'link', "
                "max_lines = 1 }",
                "x.toml:3:1: \"run\" goes with drop-run only"},
           Case{"do = 'drop-run'\nis = ['a']\nrun = { while = 'long', "
                "max_lines = 1 }",
                "x.toml:9:17: run needs \"while\": link, short or"},
           Case{"do = 'drop-run'\nis = ['a']\nrun = { while = 'link' }",
                "x.toml:9:7: run needs \"max_lines\""},
           Case{"do = 'drop-run'\nis = ['a']\nrun = { while = 'link', "
                "max_lines = 1001 }",
                "\"max_lines\" must be from 0 to 1000"},
           Case{"do = 'take-meta'\nre = ['(?P<value>a)']",
                "x.toml:3:1: take-meta needs \"meta\""},
           Case{"do = 'take-meta'\nmeta = 'author'\nre = ['by (.+)']",
                "x.toml:9:7: take-meta needs (?P<value>...)"},
           Case{"do = 'take-meta'\nmeta = 'author'\nis = ['by']",
                "x.toml:3:1: take-meta takes its value from \"re\" alone"},
           Case{"do = 'take-meta'\nmeta = 'price'\nre = ['(?P<value>a)']",
                "x.toml:8:8: unknown meta \"price\""},
           Case{"do = 'keep'\nis = ['a']\nwhen = { where = 'middle' }",
                "x.toml:9:18: \"where\" must be head:N, tail:N"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { where = 'head:101%' }",
                "\"where\" must be"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { max_char = 3 }",
                "x.toml:9:10: unknown key \"max_char\", did you mean "
                "\"max_chars\"?"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { max_chars = -3 }",
                "\"max_chars\" must be from 0"},
           Case{"do = 'keep'\nis = ['a']\nwhen = { mode = 'pdf' }",
                "x.toml:9:17: unknown mode, known are html, text"},
           Case{"do = 'keep'\nis = ['a']\nyes = ['a', 'b']",
                "x.toml:9:13: the example under yes is not matched: \"b\""},
           Case{"do = 'keep'\nis = ['a']\nno = ['A']",
                "x.toml:9:7: the example under no is matched: \"A\""},
           Case{"do = 'keep'\nsame_as = ['title']\nyes = ['a']",
                "examples can prove only is and re"},
       }) {
    EXPECT_THAT(ErrorsOf(std::string(kStart) + std::string(c.rule)),
                HasSubstr(c.expected));
  }
}

TEST(LoadRulesTest, AllMistakesOfAFileAreToldAtOnce) {
  EXPECT_EQ(ErrorsOf("format = 1\nset = 'x'\nfold = 'no'\n[[rule]]\nid = 'a'\n"
                     "[[rule]]\nid = 'b'\nclass = 'c'\nwhy = 'w'\n"
                     "do = 'keep'\nre = ['(']\n"),
            "x.toml:3:8: unknown fold, known are basic, arabic\n"
            "x.toml:4:1: \"why\" is missing\n"
            "x.toml:4:1: \"class\" is missing\n"
            "x.toml:4:1: \"do\" is missing\n"
            "x.toml:4:1: no pattern: one of is, re and same_as is needed\n"
            "x.toml:11:7: bad pattern: missing ): (");
}

TEST(LoadRulesTest, AHugePatternIsRefusedBeforeItIsRead) {
  std::string pattern;
  while (pattern.size() < 3'000'000) pattern += "(?:w.*){3}|";
  EXPECT_THAT(ErrorsOf(RuleFileText(
                  {"id = 'a'\ndo = 'drop-line'\nre = ['" + pattern + "x']"})),
              HasSubstr("x.toml:8:7: the pattern is longer than 4 kB"));
}

TEST(LoadRulesTest, EndlessMistakesStopAtSomePoint) {
  std::string text = "format = 1\nset = 'x'\n";
  for (int i = 0; i < 1000; ++i) text += "[[rule]]\n";
  ErrorLog errors;
  LoadRuleFile({.file = "x.toml"}, text, &errors);
  EXPECT_TRUE(errors.full());
  EXPECT_THAT(errors.ToStatus().message(), HasSubstr("more errors follow"));
}

TEST(LoadRulesTest, ExamplesTestLengthsProseAndStops) {
  EXPECT_EQ(ErrorsOf(std::string(kGood) +
                     "[[rule]]\nid = 'b'\nclass = 'c'\nwhy = 'w'\n"
                     "do = 'drop-line'\nre = ['.+']\n"
                     "when = { min_chars = 3, max_chars = 20, max_words = 3, "
                     "ends_with_stop = false }\n"
                     "yes = ['one two three', '中文']\n"
                     "no = ['a', 'One two.', 'one two three four', "
                     "'aaaaaaaaaaaaaaaaaaaaaaa']\n"),
            "");
}

TEST(LoadRulesTest, TheNearestNameIsOffered) {
  struct Case {
    std::string_view name;
    std::string_view expected;
  };
  for (const Case& c :
       {Case{"dorp", "do"}, Case{"clas", "class"}, Case{"calss", "class"},
        Case{"identity", ""}, Case{"di", "do"}, Case{"when", "when"},
        Case{"zzz", ""}}) {
    EXPECT_EQ(NearestName(c.name, {"id", "do", "class", "when"}), c.expected)
        << c.name;
  }
}

}  // namespace
}  // namespace descale
