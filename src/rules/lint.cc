#include "rules/lint.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "rules/single_rule.h"

namespace descale {
namespace {

// Of a program: near the limit. \pL alone has some 1,200 instructions.
constexpr uint32_t kLargeProgram = 8'000;
constexpr size_t kMaxQuoted = 160;
// Of phrases with patterns of other rules: some 0.1 s. Files of thousands of
// rules are made by programs.
constexpr size_t kMostComparisons = 100'000;

// Whether an unescaped backslash stands before one of `letters`.
bool HasEscape(std::string_view pattern, std::string_view letters) {
  for (size_t i = 0; i + 1 < pattern.size(); ++i) {
    if (pattern[i] != '\\') {
      continue;
    }
    ++i;  // what is escaped escapes nothing
    if (letters.find(pattern[i]) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

bool IsUnbounded(std::string_view pattern) {
  for (const std::string_view any : {".*", ".+"}) {
    for (size_t at = pattern.find(any); at != std::string_view::npos;
         at = pattern.find(any, at + 1)) {
      if (at == 0 || pattern[at - 1] != '\\') {
        return true;
      }
    }
  }
  return false;
}

std::string Quoted(std::string_view text) {
  return "\"" + std::string(PrefixUtf8(text, kMaxQuoted)) + "\"";
}

class FileLint {
 public:
  FileLint(const RuleFile& file, const std::vector<std::string>& corpus)
      : file_(file), corpus_(corpus) {
    for (size_t i = 0; i < file.rules.size(); ++i) {
      const Rule& rule = file.rules[i];
      matchers_.emplace_back(rule);
      for (const std::string& literal : rule.literals) {
        with_literal_[literal].push_back(i);
      }
      if (!rule.patterns.empty()) {
        with_patterns_.push_back(i);
      }
    }
  }

  std::vector<RuleWarning> Run() {
    for (size_t i = 0; i < file_.rules.size(); ++i) {
      const Rule& rule = file_.rules[i];
      if (rule.state == RuleState::kOff || rule.amends) {
        continue;
      }
      CheckProof(rule);
      CheckPatterns(rule);
      CheckFuse(rule);
      CheckShadows(i);
      CheckCorpus(i);
    }
    return std::move(warnings_);
  }

 private:
  void Warn(const Rule& rule, std::string_view check, std::string text) {
    warnings_.push_back(
        {rule.file, rule.line, rule.id, check, std::move(text)});
  }

  void CheckProof(const Rule& rule) {
    if (rule.reads_text()) {
      if (rule.examples == 0) {
        Warn(rule, "proof", "no examples (yes, no) prove it");
      }
    } else if (!rule.any_line && file_.snapshots.empty() && rule.same_as == 0) {
      Warn(rule, "proof", "no page ([[page]]) of the file proves it");
    }
  }

  void CheckPatterns(const Rule& rule) {
    const bool english_only = file_.langs == std::vector<std::string>{"en"};
    for (const Pattern& pattern : rule.patterns) {
      if (!english_only && HasEscape(pattern.text, "bBwW")) {
        Warn(rule, "ascii",
             "\\b and \\w know ASCII letters only: " + Quoted(pattern.text));
      }
      if (pattern.instructions > kLargeProgram) {
        Warn(rule, "cost",
             "a program of " + std::to_string(pattern.instructions) +
                 " instructions: " + Quoted(pattern.text));
      }
      if (IsUnbounded(pattern.text) && !rule.when.max_chars) {
        Warn(rule, "cost",
             "no max_chars, so that lines of any length are looked at: " +
                 Quoted(pattern.text));
      }
    }
  }

  void CheckFuse(const Rule& rule) {
    const bool takes_much = rule.action == Action::kCutFrom ||
                            rule.action == Action::kCutBefore ||
                            rule.action == Action::kDropRun;
    if (takes_much && rule.max_share >= 1) {
      Warn(rule, "fuse", "what takes so much should have a fuse");
    }
  }

  // Phrases that another rule, under the same conditions or none, takes.
  void CheckShadows(size_t index) {
    for (const std::string& literal : file_.rules[index].literals) {
      for (const size_t other : with_literal_[literal]) {
        // Of two that have the same phrase the second is told.
        if (other < index && Covers(other, index)) {
          WarnOfShadow(index, literal, other);
        }
      }
      for (const size_t other : with_patterns_) {
        if (comparisons_ == kMostComparisons) {
          return;
        }
        ++comparisons_;
        if (other != index && Covers(other, index) &&
            matchers_[other].Takes(literal)) {
          WarnOfShadow(index, literal, other);
        }
      }
    }
  }

  // Whether lines that both rules match are the other one's anyway.
  bool Covers(size_t other, size_t index) const {
    const Rule& rule = file_.rules[index];
    const Rule& above = file_.rules[other];
    return above.state == RuleState::kOn && above.action == rule.action &&
           above.css.empty() &&
           (above.when == rule.when || above.when == When{});
  }

  void WarnOfShadow(size_t index, std::string_view literal, size_t other) {
    Warn(file_.rules[index], "shadowed",
         Quoted(literal) + " is taken by " + file_.rules[other].id + " anyway");
  }

  // The words alone; where a line stands may still save it.
  void CheckCorpus(size_t index) {
    const Rule& rule = file_.rules[index];
    if (!rule.reads_text() || rule.edits() || rule.action == Action::kKeep) {
      return;
    }
    size_t count = 0;
    std::string_view first;
    for (const std::string& line : corpus_) {
      if (matchers_[index].Takes(line) && count++ == 0) {
        first = line;
      }
    }
    if (count > 0) {
      Warn(rule, "corpus",
           std::to_string(count) +
               " lines of the corpus have its words: " + Quoted(first));
    }
  }

  const RuleFile& file_;
  const std::vector<std::string>& corpus_;
  std::deque<SingleRule> matchers_;
  // Rules by phrase; rules that have patterns.
  std::unordered_map<std::string_view, std::vector<size_t>> with_literal_;
  std::vector<size_t> with_patterns_;
  size_t comparisons_ = 0;
  std::vector<RuleWarning> warnings_;
};

}  // namespace

std::vector<RuleWarning> LintFile(const RuleFile& file,
                                  const std::vector<std::string>& corpus) {
  return FileLint(file, corpus).Run();
}

}  // namespace descale
