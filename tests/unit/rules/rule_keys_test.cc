// The keys of a rule beyond is and re: what they become, and which go together.

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

using ::testing::HasSubstr;

// The only rule of a file.
Rule LoadOne(const std::string& keys, const std::string& head = "set = 'x'") {
  const auto rules = MakeRules({RuleFileText({"id = 'a'\n" + keys}, head)});
  return rules->impl().rules.at(0);
}

TEST(RuleKeysTest, ActionsTakeTheirKeys) {
  const Rule replace = LoadOne(
      "do = 'replace'\nre = ['(\\d+) Views']\nwith = 'Read \\1 times'\n");
  EXPECT_EQ(replace.action, Action::kReplace);
  EXPECT_EQ(replace.replacement, "Read \\1 times") << "as it is written";
  EXPECT_EQ(replace.patterns.at(0).text, "(\\d+) views") << "folded";

  const Rule date =
      LoadOne("do = 'take-meta'\nmeta = 'date'\nre = ['on (?P<value>.+)']");
  EXPECT_EQ(date.meta, MetaField::kDate);

  const Rule strip = LoadOne("do = 'strip-span'\nre = ['.+']");
  EXPECT_FALSE(strip.any_line) << "it looks for a part of the line";
  EXPECT_EQ(strip.patterns.size(), 1U);
  EXPECT_EQ(LoadOne("do = 'drop-line'\nre = ['.+']").patterns.size(), 0U);
}

TEST(RuleKeysTest, SelectorsAreCompiledInOrder) {
  const Rule rule = LoadOne("do = 'drop-block'\ncss = ['.a', 'p.b, #c']\n");
  ASSERT_EQ(rule.css.size(), 2U);
  EXPECT_EQ(rule.css[0].text, ".a");
  EXPECT_EQ(rule.css[1].text, "p.b, #c");
  EXPECT_NE(rule.css[0].number, rule.css[1].number);
}

TEST(RuleKeysTest, DatesAreDays) {
  const Rule rule = LoadOne(
      "do = 'drop-line'\nis = ['a']\nsince = 2024-05-13\nuntil = 2024-12-01");
  EXPECT_EQ(rule.since, 20240513U);
  EXPECT_EQ(rule.until, 20241201U);
  EXPECT_EQ(LoadOne("do = 'keep'\nis = ['a']").since, std::nullopt);
}

TEST(RuleKeysTest, ConditionsOnNeighboursAndSitesAreRead) {
  const Rule rule = LoadOne(
      "do = 'drop-line'\nis = ['a']\nwhen = { next = 'links', site_share = 0.4 "
      "}");
  EXPECT_EQ(rule.when.next_links, true);
}

TEST(RuleKeysTest, MistakesAreNamedByTheirPlace) {
  struct Case {
    std::string_view keys;  // lines from 7 on
    std::string_view expected;
  };
  constexpr std::string_view kStart =
      "format = 1\nset = 'x'\n[[rule]]\nid = 'a'\nclass = 'c'\nwhy = 'w'\n";
  for (const Case& c : {
           Case{"do = 'replace'\nre = ['a']",
                "test.toml:3:1: replace needs \"with\""},
           Case{"do = 'drop-line'\nre = ['a']\nwith = 'b'",
                "test.toml:3:1: \"with\" goes with replace only"},
           Case{"do = 'replace'\nis = ['a']\nwith = 'b'",
                "test.toml:3:1: replace finds what it replaces by \"re\" "
                "alone"},
           Case{"do = 'replace'\ncss = ['a']\nwith = 'b'",
                "test.toml:3:1: replace needs \"re\" besides \"css\""},
           Case{"do = 'replace'\nre = ['a']\nwith = '\\1'",
                "test.toml:8:7: \"with\" does not fit the pattern: "},
           Case{"do = 'replace'\nre = ['a']\nwith = '\\x'",
                "test.toml:8:7: \"with\" does not fit the pattern: "},
           Case{"do = 'replace'\nre = ['a']\nwith = \"b\\nc\"",
                "\"with\" is for one line, without control characters"},
           Case{"do = 'strip-span'\nis = ['a']",
                "test.toml:3:1: strip-span finds what it strips by \"re\" or "
                "\"css\" alone"},
           Case{"do = 'strip-span'\nre = ['x*']",
                "test.toml:8:7: the pattern matches nothing at all"},
           Case{"do = 'strip-span'\nre = ['\\b']",
                "test.toml:8:7: the pattern matches nothing at all"},
           Case{"do = 'strip-span'\nre = ['a']\nstrip_ends = '[*]'",
                "strip_ends goes with is and re for whole lines only"},
           Case{"do = 'drop-line'\ncss = ['.a']\nstrip_ends = '[*]'",
                "strip_ends goes with is and re for whole lines only"},
           Case{"do = 'tag'\nis = ['a']\nfuse = { max_share = 0.2 }",
                "test.toml:3:1: tag takes nothing, so it needs no \"fuse\""},
           Case{"do = 'take-meta'\nmeta = 'author'\nre = ['.+']",
                "take-meta takes its value from \"re\" or \"css\" alone"},
           Case{"do = 'drop-block'\ncss = []", "no pattern: one of is, "},
           Case{"do = 'drop-block'\ncss = '.a'",
                "test.toml:8:7: \"css\" must be an array of strings"},
           Case{"do = 'drop-block'\ncss = ['.a', 'p:hover']",
                "test.toml:8:14: column "},
           Case{"do = 'drop-block'\ncss = [\"p:has-text('(')\"]",
                "test.toml:8:8: "},
           Case{"do = 'drop-block'\ncss = [\"p:has-text('a*')\"]",
                "the pattern is in every text"},
           Case{"do = 'drop-line'\nis = ['a']\nsince = '2024-05-13'",
                "test.toml:9:9: \"since\" must be a date such as 2024-05-13, "
                "not a string"},
           Case{"do = 'drop-line'\nis = ['a']\nsince = 2024-05-13\n"
                "until = 2024-05-12",
                "test.toml:10:9: \"until\" is before \"since\""},
           Case{"do = 'drop-line'\nis = ['a']\nwhen = { next = 'link' }",
                "test.toml:9:17: unknown next \"link\", did you mean "
                "\"links\"?"},
           Case{"do = 'drop-line'\nis = ['a']\nwhen = { site_share = 3 }",
                "test.toml:9:23: \"site_share\" must be from 0 to 1"},
           Case{"do = 'drop-line'\nis = ['a']\n"
                "when = { min_chars = 5, max_chars = 4 }",
                "test.toml:9:8: no line is between min_chars and max_chars"},
           Case{"do = 'drop-line'\nis = ['a']\nseen_at = 3",
                "unknown key \"seen_at\""},
       }) {
    EXPECT_THAT(ErrorsOf({std::string(kStart) + std::string(c.keys)}),
                HasSubstr(c.expected))
        << c.keys;
  }
}

TEST(RuleKeysTest, SelectIsNoId) {
  EXPECT_THAT(ErrorsOf({"format = 1\nset = 'x'\n[[rule]]\nid = 'select'\n"
                        "class = 'c'\nwhy = 'w'\ndo = 'keep'\nis = ['a']\n"}),
              HasSubstr("test.toml:4:6: \"select\" is no id"));
}

}  // namespace
}  // namespace descale
