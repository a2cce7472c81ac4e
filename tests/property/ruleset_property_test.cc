// Law 7: the RuleSet, with its hash tables, pattern sets, early exits and
// caches, does what a naive loop over single rules does; and the order in
// which rules are written changes nothing.

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "property/naive_rules.h"
#include "property/soup.h"
#include "rules/rule_loader.h"
#include "rules/rules.h"
#include "rules/ruleset_impl.h"

namespace descale {
namespace {

const std::vector<std::string> kActions = {"drop-line", "drop-run", "cut-from",
                                           "keep", "take-meta"};
// Lines that many rules below match, in several spellings.
const std::vector<std::string> kLines = {
    "Share",
    "  SHARE ",
    "* share *",
    "Ｓｈａｒｅ",
    "Share this story",
    "12 views",
    "١٢ views",
    "Related",
    "Related stories:",
    "More from the harbour",
    "By Jane Doe",
    "By  Ann\u00A0Lee",
    "التعليقات (0)",
    "التعليقات (٠)",
    "اقرأ أيضاً",
    "إقرأ أيضًا:",
    "شارك Share now please everyone",
    "He left.",
    "\u200B",
    "中文",
    "The ministers met on Tuesday and talked till late. Then they left",
    "Nobody, said the mayor, had expected them to come to the table.",
};
const std::vector<std::string> kLiterals = {
    "share", "Share",         "related",   "related stories:", "he left.",
    "中文",  "التعليقات (0)", "اقرأ أيضا", "share this story", "by jane doe"};
const std::vector<std::string> kPatterns = {
    "share.*",    R"(\d+ views?)", "(related|more).*", ".+",
    R"(\S+)",     "[Sshr].*",      R"(.*\(\d\))",      "(اقرأ|طالع) .+",
    R"(.*[.!?])", "the .*",        R"(\pL+ \pL+)",     "x{3,9}",
};

class RandomRules {
 public:
  explicit RandomRules(std::mt19937* random) : random_(*random) {}

  // Rules of four files: generic, own generic, English, Arabic script.
  std::vector<NaiveRule> Rules() {
    std::vector<NaiveRule> rules(1 + Below(12));
    for (size_t i = 0; i < rules.size(); ++i) {
      rules[i] = OneRule(static_cast<int>(Below(4)), i);
    }
    return rules;
  }

  std::vector<std::string> Lines() {
    std::vector<std::string> lines(Below(14));
    for (std::string& line : lines) line = Pick(kLines);
    return lines;
  }

  std::set<size_t> SomeOf(size_t count) {
    std::set<size_t> some;
    for (size_t i = 0; i < count; ++i) {
      if (Chance(5)) some.insert(i);
    }
    return some;
  }

 private:
  NaiveRule OneRule(int file, size_t number) {
    NaiveRule rule;
    rule.level = std::min(file, 2);
    rule.script = file == 3;
    rule.folding = file == 3 ? Folding::kArabic : Folding::kBasic;
    rule.action = Pick(kActions);
    rule.id = "f" + std::to_string(file) + "/r" + std::to_string(Below(1000)) +
              "-" + std::to_string(number);
    if (rule.action == "take-meta") {
      rule.re = {"by (?P<value>.+)"};
    } else {
      for (uint32_t i = Below(3); i > 0; --i)
        rule.is.push_back(Pick(kLiterals));
      for (uint32_t i = Below(3); i > 0; --i)
        rule.re.push_back(Pick(kPatterns));
      if (Chance(6)) rule.same_as = Chance(2) ? "earlier-line" : "first-line";
      const bool nothing =
          rule.is.empty() && rule.re.empty() && rule.same_as.empty();
      if (nothing) rule.is = {Pick(kLiterals)};
    }
    if (rule.same_as.empty() && Chance(3)) rule.strip_ends = "[*:]";
    AddConditions(&rule);
    return rule;
  }

  void AddConditions(NaiveRule* rule) {
    switch (Below(8)) {
      case 0:
        rule->head = static_cast<int>(1 + Below(4));
        break;
      case 1:
        rule->tail = static_cast<int>(1 + Below(4));
        break;
      case 2:
        rule->tail_percent = static_cast<int>(1 + Below(100));
        break;
      default:
        break;
    }
    if (Chance(5)) rule->min_chars = Below(10);
    if (Chance(3)) rule->max_chars = 3 + Below(40);
    if (Chance(6)) rule->ends_with_stop = Chance(2);
    if (Chance(6)) rule->after_prose = Chance(2);
    rule->max_lines = static_cast<int>(Below(5));
    if (rule->action != "keep" && Chance(3)) {
      rule->max_share = static_cast<double>(Below(101)) / 128;
    }
  }

  uint32_t Below(uint32_t limit) {
    return static_cast<uint32_t>(random_() % limit);
  }
  bool Chance(uint32_t one_in) { return Below(one_in) == 0; }
  const std::string& Pick(const std::vector<std::string>& from) {
    return from[Below(static_cast<uint32_t>(from.size()))];
  }

  std::mt19937& random_;
};

std::string Array(const std::vector<std::string>& strings) {
  std::string text = "[";
  for (const std::string& s : strings) text += "'''" + s + "''', ";
  return text + "]";
}

std::string ToToml(const NaiveRule& rule) {
  std::string text = "[[rule]]\nclass = 'c'\nwhy = 'w'\nid = '" +
                     rule.id.substr(rule.id.find('/') + 1) + "'\ndo = '" +
                     rule.action + "'\n";
  if (!rule.is.empty()) text += "is = " + Array(rule.is) + "\n";
  if (!rule.re.empty()) text += "re = " + Array(rule.re) + "\n";
  if (!rule.same_as.empty()) text += "same_as = ['" + rule.same_as + "']\n";
  if (!rule.strip_ends.empty()) {
    text += "strip_ends = '" + rule.strip_ends + "'\n";
  }
  if (rule.action == "take-meta") text += "meta = 'author'\n";
  if (rule.action == "drop-run") {
    text += "run = { while = 'short', max_lines = " +
            std::to_string(rule.max_lines) + " }\n";
  }
  if (rule.max_share < 1) {
    text += "fuse = { max_share = " + std::to_string(rule.max_share) + " }\n";
  }
  text += "[rule.when]\nmin_chars = " + std::to_string(rule.min_chars) + "\n";
  if (rule.max_chars != kAnyLength) {
    text += "max_chars = " + std::to_string(rule.max_chars) + "\n";
  }
  const auto add = [&text](const std::string& key, int value,
                           const std::string& unit) {
    if (value > 0) {
      text += "where = '" + key + std::to_string(value) + unit + "'\n";
    }
  };
  add("head:", rule.head, "");
  add("tail:", rule.tail, "");
  add("tail:", rule.tail_percent, "%");
  const auto flag = [&text](const std::string& key, std::optional<bool> value) {
    if (value) text += key + (*value ? " = true\n" : " = false\n");
  };
  flag("ends_with_stop", rule.ends_with_stop);
  flag("after_prose", rule.after_prose);
  return text;
}

// The files of the rules, in the order in which the rules stand.
std::vector<RuleFile> LoadFiles(const std::vector<NaiveRule>& rules,
                                ErrorLog* errors) {
  std::vector<std::string> texts = {
      "format = 1\nset = 'f0'\n", "format = 1\nset = 'f1'\n",
      "format = 1\nset = 'f2'\nlangs = ['en']\n",
      "format = 1\nset = 'f3'\nscript = 'Arab'\nfold = 'arabic'\n"};
  for (const NaiveRule& rule : rules) {
    texts[static_cast<size_t>(rule.id[1] - '0')] += ToToml(rule);
  }
  std::vector<RuleFile> files;
  for (size_t i = 0; i < texts.size(); ++i) {
    auto file = LoadRuleFile({.file = "f", .own = i == 1, .proven = false},
                             texts[i], errors);
    if (file) files.push_back(std::move(*file));
  }
  return files;
}

Document MakePage(const std::vector<std::string>& lines,
                  const std::set<size_t>& removed) {
  Document page;
  page.kind = PageKind::kHtml;
  page.metadata.language.value = "en";
  for (uint32_t i = 0; i < lines.size(); ++i) {
    const auto begin = static_cast<uint32_t>(page.text.size());
    page.text += lines[i];
    page.lines.push_back(
        {{begin, static_cast<uint32_t>(page.text.size())}, i, kKept});
    Block block;
    block.first_line = i;
    block.line_count = 1;
    block.chars = 1;
    if (removed.contains(i)) {
      Reason reason;
      reason.stage = "classify";
      reason.rule = NaiveRules::kModel;
      block.reason = page.AddReason(reason);
    }
    page.blocks.push_back(block);
  }
  return page;
}

struct Effect {
  std::vector<std::string> removed_by;  // by line
  std::string author_from;

  bool operator==(const Effect&) const = default;
};

Effect RunEngine(const std::vector<NaiveRule>& rules, Document page) {
  ErrorLog errors;
  const RuleSet set(
      std::make_unique<const RuleSet::Impl>(LoadFiles(rules, &errors)));
  EXPECT_TRUE(errors.ok()) << errors.ToStatus().message();
  ApplyRules(set, &page);
  Effect effect;
  for (const Block& block : page.blocks) {
    effect.removed_by.push_back(
        block.removed() ? page.reasons[static_cast<size_t>(block.reason)].rule
                        : std::string());
  }
  effect.author_from = page.metadata.author.origin;
  return effect;
}

TEST(RuleSetProperty, ItAgreesWithANaiveLoopOverItsRules) {
  const uint32_t seed = SoupSeed();
  std::mt19937 random(seed);
  for (int round = 0; round < 400; ++round) {
    RandomRules make(&random);
    std::vector<NaiveRule> rules = make.Rules();
    const std::vector<std::string> lines = make.Lines();
    const std::set<size_t> removed = make.SomeOf(lines.size());

    NaiveRules naive(rules, lines, removed);
    Effect expected;
    expected.removed_by = naive.Apply();
    expected.author_from = naive.author();
    const Document page = MakePage(lines, removed);
    const Effect effect = RunEngine(rules, page);
    std::string text;
    for (const NaiveRule& rule : rules) text += rule.id + ":\n" + ToToml(rule);
    ASSERT_EQ(effect.removed_by, expected.removed_by)
        << "seed " << seed << ", round " << round << "\n"
        << text << "on\n"
        << testing::PrintToString(lines);
    ASSERT_EQ(effect.author_from, expected.author_from)
        << "seed " << seed << ", round " << round << "\n"
        << text;

    std::ranges::shuffle(rules, random);
    ASSERT_EQ(RunEngine(rules, page), effect)
        << "in another order; seed " << seed << ", round " << round << "\n"
        << text;
  }
}

}  // namespace
}  // namespace descale
