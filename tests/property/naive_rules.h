// NaiveRules: what rules/README.md says, done in the plainest way: a loop over
// rules and lines, literals compared one by one, every pattern an RE2 of its
// own, nothing cached, nothing shared. The oracle of law 7.

#ifndef DESCALE_TESTS_PROPERTY_NAIVE_RULES_H_
#define DESCALE_TESTS_PROPERTY_NAIVE_RULES_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "base/fold.h"
#include "base/script.h"
#include "base/utf8.h"
#include "rules/line_facts.h"
#include "rules/pattern_fold.h"

namespace descale {

struct NaiveRule {
  std::string id;       // full
  std::string action;   // as `do` has it
  int level = 0;        // the higher one has the say
  bool script = false;  // for Arabic lines of pages that are not Arabic
  Folding folding = Folding::kBasic;
  std::vector<std::string> is;
  std::vector<std::string> re;
  std::string same_as;     // earlier-line, first-line or ""
  std::string strip_ends;  // a class
  int head = 0;            // where = "head:N", 0 for anywhere
  int tail = 0;
  int tail_percent = 0;
  uint32_t min_chars = 0;
  uint32_t max_chars = kAnyLength;
  std::optional<bool> ends_with_stop;
  std::optional<bool> after_prose;
  int max_lines = 0;  // of a run
  double max_share = 1;
};

class NaiveRules {
 public:
  NaiveRules(std::vector<NaiveRule> rules, std::vector<std::string> lines,
             const std::set<size_t>& removed_by_model)
      : rules_(std::move(rules)), lines_(std::move(lines)) {
    removed_by_.resize(lines_.size());
    kept_at_.assign(lines_.size(), -1);
    for (const size_t i : removed_by_model) removed_by_[i] = kModel;
  }

  // By line: "" for what stays, else the rule (or the model) that removed it.
  std::vector<std::string> Apply() {
    std::vector<std::string> before = removed_by_;
    for (const NaiveRule& rule : rules_) {
      for (size_t i = 0; i < lines_.size(); ++i) {
        if (rule.action != "keep" || !Fires(rule, i, before)) continue;
        kept_at_[i] = std::max(kept_at_[i], rule.level);
        removed_by_[i].clear();
      }
    }
    Phase({"drop-run", "cut-from"});
    Phase({"drop-line", "take-meta"});
    return removed_by_;
  }

  std::string author() const { return author_; }

  static constexpr char kModel[] = "model";

 private:
  using Removed = std::vector<std::string>;

  void Phase(const std::set<std::string>& actions) {
    const Removed before = removed_by_;
    std::vector<const NaiveRule*> takers(lines_.size());
    std::vector<const NaiveRule*> authors(lines_.size());
    for (const NaiveRule& rule : rules_) {
      if (!actions.contains(rule.action)) continue;
      const std::set<size_t> taken = TakenBy(rule, before);
      if (Share(taken, before) > rule.max_share) continue;
      for (const size_t i : taken) {
        if (takers[i] == nullptr || Outranks(rule, *takers[i])) {
          takers[i] = &rule;
        }
      }
      if (rule.action != "take-meta") continue;
      for (size_t i = 0; i < lines_.size(); ++i) {
        if (Fires(rule, i, before) &&
            (authors[i] == nullptr || Outranks(rule, *authors[i]))) {
          authors[i] = &rule;
        }
      }
    }
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (takers[i] != nullptr) removed_by_[i] = takers[i]->id;
      if (authors[i] != nullptr && author_.empty()) author_ = authors[i]->id;
    }
  }

  static bool Outranks(const NaiveRule& a, const NaiveRule& b) {
    return a.level != b.level ? a.level > b.level : a.id < b.id;
  }

  std::set<size_t> TakenBy(const NaiveRule& rule, const Removed& before) const {
    std::set<size_t> taken;
    const auto take = [&](size_t i) {
      if (before[i].empty() && kept_at_[i] < rule.level) taken.insert(i);
    };
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!Fires(rule, i, before)) continue;
      take(i);
      if (kept_at_[i] >= rule.level) continue;
      if (rule.action == "cut-from") {
        for (size_t k = i + 1; k < lines_.size(); ++k) take(k);
      }
      if (rule.action == "drop-run") {
        int left = rule.max_lines;
        for (size_t k = i + 1; k < lines_.size() && left > 0; ++k) {
          if (!before[k].empty() && before[k] != kModel) continue;
          if (!FactsOf(lines_[k], 0).is_short || kept_at_[k] >= rule.level) {
            break;
          }
          take(k);
          --left;
        }
      }
    }
    return taken;
  }

  double Share(const std::set<size_t>& taken, const Removed& before) const {
    double all = 0;
    double part = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!before[i].empty()) continue;
      const auto chars = static_cast<double>(CountCodePoints(lines_[i]));
      all += chars;
      if (taken.contains(i)) part += chars;
    }
    return all == 0 ? 0 : part / all;
  }

  // Whether the rule matches the line and its conditions hold.
  bool Fires(const NaiveRule& rule, size_t i, const Removed& before) const {
    const bool sees_removed =
        rule.action == "keep" || rule.action == "drop-run";
    if (!before[i].empty() && !(sees_removed && before[i] == kModel)) {
      return false;
    }
    if (rule.script && !IsMostly(*ScriptFromCode("Arab"), lines_[i])) {
      return false;
    }
    return IsPlaced(rule, i, before) && Reads(rule, i, before);
  }

  bool IsPlaced(const NaiveRule& rule, size_t i, const Removed& before) const {
    int total = 0;
    int ordinal = 0;
    const std::string* previous = nullptr;
    for (size_t k = 0; k < lines_.size(); ++k) {
      if (!before[k].empty()) continue;
      ++total;
      if (k >= i) continue;
      ++ordinal;
      previous = &lines_[k];
    }
    if (rule.head > 0 && ordinal >= rule.head) return false;
    if (rule.tail > 0 && total - ordinal > rule.tail) return false;
    if (rule.tail_percent > 0 &&
        (total - ordinal) * 100 > rule.tail_percent * total) {
      return false;
    }
    const bool after_prose =
        previous != nullptr && FactsOf(*previous, 0).is_prose;
    return !rule.after_prose || *rule.after_prose == after_prose;
  }

  bool Reads(const NaiveRule& rule, size_t i, const Removed& before) const {
    FoldedText folded;
    Fold(lines_[i], rule.folding, kAnyLength, &folded);
    if (folded.length < rule.min_chars || folded.length > rule.max_chars) {
      return false;
    }
    if (rule.ends_with_stop &&
        *rule.ends_with_stop != EndsWithStop(lines_[i])) {
      return false;
    }
    if (!folded.text.empty() && IsSame(rule, folded.text, i, before)) {
      return true;
    }
    const std::string text = Stripped(rule, folded.text);
    if (text.empty() || folded.text.size() > 4096) return false;
    for (const std::string& literal : rule.is) {
      if (Folded(literal, rule.folding) == text) return true;
    }
    return std::ranges::any_of(rule.re, [&](const std::string& pattern) {
      return RE2::FullMatch(text, RE2(*FoldPattern(pattern, rule.folding)));
    });
  }

  bool IsSame(const NaiveRule& rule, const std::string& text, size_t i,
              const Removed& before) const {
    for (size_t k = 0; k < i; ++k) {
      if (!before[k].empty() || rule.same_as.empty()) continue;
      if (Folded(lines_[k], rule.folding) == text) return true;
      if (rule.same_as == "first-line") return false;
    }
    return false;
  }

  static std::string Stripped(const NaiveRule& rule, std::string text) {
    if (rule.strip_ends.empty()) return text;
    const RE2 ends("(?s)(?: |" + rule.strip_ends + ")*(.*?)(?: |" +
                   rule.strip_ends + ")*");
    std::string inner;
    RE2::FullMatch(text, ends, &inner);
    return inner;
  }

  std::vector<NaiveRule> rules_;
  std::vector<std::string> lines_;
  Removed removed_by_;
  std::vector<int> kept_at_;  // by line, the level that keeps it; -1 for none
  std::string author_;        // the rule that gave it
};

}  // namespace descale

#endif  // DESCALE_TESTS_PROPERTY_NAIVE_RULES_H_
