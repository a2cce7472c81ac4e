// Law 7: the RuleSet, with its hash tables, pattern sets, early exits and
// caches, does what a naive loop over single rules does; and the order in
// which rules are written changes nothing.

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "property/naive_rules.h"
#include "property/soup.h"
#include "rules/rule_files.h"
#include "rules/rules.h"
#include "rules/ruleset_impl.h"

namespace descale {
namespace {

const std::vector<std::string> kActions = {
    "drop-line",  "drop-block", "drop-run", "cut-from", "cut-before",
    "strip-span", "replace",    "keep",     "take-meta"};
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
    "share 12 views and share this",
    "the share of the harbour: 12",
};
const std::vector<std::string> kLiterals = {
    "share", "Share",         "related",   "related stories:", "he left.",
    "中文",  "التعليقات (0)", "اقرأ أيضا", "share this story", "by jane doe"};
const std::vector<std::string> kPatterns = {
    "share.*",    R"(\d+ views?)", "(related|more).*", ".+",
    R"(\S+)",     "[Sshr].*",      R"(.*\(\d\))",      "(اقرأ|طالع) .+",
    R"(.*[.!?])", "the .*",        R"(\pL+ \pL+)",     "x{3,9}",
};

// A file each: its head, and what the head makes of its rules.
struct FileKind {
  const char* head;
  int level;
  bool own;
  bool arabic;
};
constexpr std::array<FileKind, 7> kFiles = {{
    {"", 0, false, false},
    {"", 1, true, false},
    {"langs = ['en']\n", 2, false, false},
    {"script = 'Arab'\nfold = 'arabic'\n", 2, false, true},
    {"cms = ['Press']\n", 4, false, false},
    {"sites = ['example.com']\n", 6, false, false},
    {"sites = ['*.example.com']\n", 7, true, false},
}};

// Parts of lines, for strip-span and replace.
const std::vector<std::string> kParts = {
    "share", "t[aeiou]", R"(\d+)", "[:.!]", "^he ", "s$", " and | the "};
const std::vector<std::string> kElements = {"e0", "e1", "e2"};

class RandomRules {
 public:
  explicit RandomRules(std::mt19937* random)
      : random_(*random), with_edits_(Chance(2)) {}

  // Rules of all of kFiles.
  std::vector<NaiveRule> Rules() {
    std::vector<NaiveRule> rules(1 + Below(12));
    for (size_t i = 0; i < rules.size(); ++i) rules[i] = OneRule(i);
    return rules;
  }

  NaivePage Page() {
    NaivePage page;
    size_t block = 0;
    for (uint32_t i = Below(14); i > 0; --i) {
      if (!page.lines.empty() && !Chance(4)) ++block;
      page.lines.push_back(OneLine());
      page.block.push_back(block);
    }
    for (size_t i = 0; i <= block; ++i) {
      if (Chance(5)) page.removed.insert(i);
    }
    for (const std::string& element : kElements) {
      for (uint32_t i = Below(3); i > 0 && !page.lines.empty(); --i) {
        AddElement(element, &page);
      }
    }
    return page;
  }

 private:
  std::string OneLine() {
    std::string line;
    do {
      line = Pick(kLines);
    } while (with_edits_ && !NaiveRules::IsPlain(line));
    return line;
  }

  void AddElement(const std::string& name, NaivePage* page) {
    const auto count = static_cast<uint32_t>(page->lines.size());
    const uint32_t first = Below(count);
    const uint32_t end = first + 1 + Below(count - first);
    for (uint32_t line = first; line < end; ++line) {
      page->elements[name].insert(line);
    }
  }

  NaiveRule OneRule(size_t number) {
    NaiveRule rule;
    const uint32_t file = Below(kFiles.size());
    rule.level = kFiles[file].level;
    rule.script = kFiles[file].arabic;
    rule.folding = rule.script ? Folding::kArabic : Folding::kBasic;
    do {
      rule.action = Pick(kActions);
    } while (rule.edits() && !with_edits_);
    rule.trial = Chance(12);
    rule.id = "f" + std::to_string(file) + "/r" + std::to_string(Below(1000)) +
              "-" + std::to_string(number);
    if (rule.action == "take-meta") {
      rule.re = {"by (?P<value>.+)"};
    } else if (rule.edits()) {
      rule.re = {Pick(kParts)};
      if (Chance(2)) rule.re.push_back(Pick(kParts));
      if (rule.action == "replace") rule.with = Chance(3) ? " " : "x";
    } else {
      AddMatchers(&rule);
    }
    if (Chance(4)) rule.css = Pick(kElements);
    AddConditions(&rule);
    return rule;
  }

  void AddMatchers(NaiveRule* rule) {
    if (Chance(5)) {
      rule->css = Pick(kElements);
      return;
    }
    for (uint32_t i = Below(3); i > 0; --i) rule->is.push_back(Pick(kLiterals));
    for (uint32_t i = Below(3); i > 0; --i) rule->re.push_back(Pick(kPatterns));
    if (Chance(6)) rule->same_as = Chance(2) ? "earlier-line" : "first-line";
    const bool nothing =
        rule->is.empty() && rule->re.empty() && rule->same_as.empty();
    if (nothing) rule->is = {Pick(kLiterals)};
    if (rule->same_as.empty() && Chance(3)) rule->strip_ends = "[*:]";
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
    if (Chance(3)) rule->max_chars = rule->min_chars + Below(40);
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
  bool with_edits_;
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
  if (!rule.css.empty()) text += "css = ['." + rule.css + "']\n";
  if (rule.action == "replace") text += "with = '" + rule.with + "'\n";
  if (rule.trial) text += "state = 'trial'\n";
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
  std::vector<std::string> texts;
  for (size_t i = 0; i < kFiles.size(); ++i) {
    texts.push_back("format = 1\nset = 'f" + std::to_string(i) + "'\n" +
                    kFiles[i].head);
  }
  for (const NaiveRule& rule : rules) {
    texts[static_cast<size_t>(rule.id[1] - '0')] += ToToml(rule);
  }
  std::vector<RuleSource> sources;
  for (size_t i = 0; i < texts.size(); ++i) {
    sources.push_back(
        {.origin = {.file = "f" + std::to_string(i), .own = kFiles[i].own},
         .text = texts[i]});
  }
  return LoadRuleFiles(sources, errors);
}

// Marks the elements with the numbers that the rule set has given to css.
void AddMarks(const RuleSet& set, const NaivePage& naive, Document* page) {
  for (const Rule& rule : set.impl().rules) {
    for (const CssPattern& css : rule.css) {
      const auto element = naive.elements.find(css.text.substr(1));
      if (element == naive.elements.end()) continue;
      for (const size_t line : element->second) {
        page->marks.push_back({css.number, page->lines[line].text});
      }
    }
  }
}

Document MakePage(const NaivePage& naive) {
  Document page;
  page.kind = PageKind::kHtml;
  page.url = "https://www.example.com/a";
  page.generator = "Press 1.2";
  page.metadata.language.value = "en";
  for (uint32_t i = 0; i < naive.lines.size(); ++i) {
    const auto block = static_cast<uint32_t>(naive.block[i]);
    if (block == page.blocks.size()) {
      page.blocks.emplace_back().first_line = i;
      page.blocks.back().chars = 1;
    }
    ++page.blocks[block].line_count;
    const auto begin = static_cast<uint32_t>(page.text.size());
    page.text += naive.lines[i];
    page.lines.push_back(
        {{begin, static_cast<uint32_t>(page.text.size())}, block, kKept});
  }
  for (const size_t block : naive.removed) {
    if (block >= page.blocks.size()) continue;
    Reason reason;
    reason.stage = "classify";
    reason.rule = NaiveRules::kModel;
    page.blocks[block].reason = page.AddReason(reason);
  }
  return page;
}

struct Effect {
  std::vector<std::string> removed_by;  // by line
  std::vector<std::string> lines;       // as they are now
  std::string author_from;

  bool operator==(const Effect&) const = default;
};

Effect RunEngine(const std::vector<NaiveRule>& rules, const NaivePage& naive) {
  ErrorLog errors;
  const RuleSet set(
      std::make_unique<const RuleSet::Impl>(LoadFiles(rules, &errors)));
  EXPECT_TRUE(errors.ok()) << errors.ToStatus().message();
  Document page = MakePage(naive);
  AddMarks(set, naive, &page);
  ApplyRules(set, ChooseRules(set, "", nullptr, &page), &page);
  Effect effect;
  for (const Line& line : page.lines) {
    const int32_t reason =
        line.reason != kKept ? line.reason : page.blocks[line.block].reason;
    effect.removed_by.push_back(
        reason == kKept ? std::string()
                        : page.reasons[static_cast<size_t>(reason)].rule);
    effect.lines.emplace_back(page.TextOf(line));
  }
  effect.author_from = page.metadata.author.origin;
  return effect;
}

Effect NaiveEffect(const std::vector<NaiveRule>& rules, const NaivePage& page) {
  NaiveRules naive(rules, page);
  Effect effect;
  effect.removed_by = naive.Apply();
  effect.lines = naive.lines();
  effect.author_from = naive.author();
  return effect;
}

std::string Describe(const std::vector<NaiveRule>& rules,
                     const NaivePage& page) {
  std::string text;
  for (const NaiveRule& rule : rules) text += rule.id + ":\n" + ToToml(rule);
  return text + "on\n" + testing::PrintToString(page.lines) +
         testing::PrintToString(page.block) +
         testing::PrintToString(page.elements);
}

TEST(RuleSetProperty, ItAgreesWithANaiveLoopOverItsRules) {
  const uint32_t seed = SoupSeed();
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    RandomRules make(&random);
    std::vector<NaiveRule> rules = make.Rules();
    const NaivePage page = make.Page();
    const Effect expected = NaiveEffect(rules, page);
    const Effect effect = RunEngine(rules, page);
    const std::string where = "seed " + std::to_string(seed) + ", round " +
                              std::to_string(round) + "\n" +
                              Describe(rules, page);
    ASSERT_EQ(effect.removed_by, expected.removed_by) << where;
    ASSERT_EQ(effect.lines, expected.lines) << where;
    ASSERT_EQ(effect.author_from, expected.author_from) << where;

    std::ranges::shuffle(rules, random);
    ASSERT_EQ(RunEngine(rules, page), effect) << "in another order; " << where;
  }
}

}  // namespace
}  // namespace descale
