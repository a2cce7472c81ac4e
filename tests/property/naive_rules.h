// NaiveRules: what rules/README.md says, done in the plainest way: a loop over
// rules and lines, literals compared one by one, every pattern an RE2 of its
// own, nothing cached, nothing shared. The oracle of law 7.

#ifndef DESCALE_TESTS_PROPERTY_NAIVE_RULES_H_
#define DESCALE_TESTS_PROPERTY_NAIVE_RULES_H_

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
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
  bool trial = false;
  Folding folding = Folding::kBasic;
  std::vector<std::string> is;
  std::vector<std::string> re;
  std::string same_as;     // earlier-line, first-line or ""
  std::string css;         // the name of an element or ""
  std::string with;        // of replace
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

  bool edits() const { return action == "strip-span" || action == "replace"; }
  bool marked_only() const {
    return !css.empty() && is.empty() && re.empty() && same_as.empty();
  }
};

struct NaivePage {
  std::vector<std::string> lines;
  std::vector<size_t> block;  // by line; blocks are runs of lines
  std::set<size_t> removed;   // blocks that the model took
  // By element, the lines in it.
  std::map<std::string, std::set<size_t>> elements;
};

class NaiveRules {
 public:
  NaiveRules(std::vector<NaiveRule> rules, const NaivePage& page)
      : rules_(std::move(rules)), page_(page), lines_(page.lines) {
    std::erase_if(rules_, [](const NaiveRule& rule) { return rule.trial; });
    for (const size_t block : page.block) {
      removed_by_.emplace_back(page.removed.contains(block) ? kModel : "");
    }
    kept_at_.assign(lines_.size(), -1);
  }

  // By line: "" for what stays, else the rule (or the model) that removed it.
  std::vector<std::string> Apply() {
    KeepAndBlocks();
    Phase({"drop-run", "cut-from", "cut-before"});
    Phase({"drop-line", "take-meta", "strip-span", "replace"});
    return removed_by_;
  }

  std::string author() const { return author_; }
  // By line, after Apply.
  const std::vector<std::string>& lines() const { return lines_; }

  // Whether strip-span and replace can be applied to the line.
  static bool IsPlain(const std::string& line) {
    return Folded(line, Folding::kBasic) == line &&
           Folded(line, Folding::kArabic) == line;
  }

  static constexpr char kModel[] = "model";

 private:
  using Removed = std::vector<std::string>;

  void KeepAndBlocks() {
    const Removed before = removed_by_;
    std::vector<std::pair<size_t, int>> kept;
    for (const NaiveRule& rule : rules_) {
      for (size_t i = 0; i < lines_.size(); ++i) {
        if (rule.action != "keep" || !Fires(rule, i, before)) continue;
        kept_at_[i] = std::max(kept_at_[i], rule.level);
        kept.emplace_back(i, rule.level);
      }
    }
    std::map<size_t, int> dropped_at;
    for (const NaiveRule& rule : rules_) {
      if (rule.action != "drop-block") continue;
      if (Share(rule, TakenBy(rule, before), before) > rule.max_share) continue;
      for (size_t i = 0; i < lines_.size(); ++i) {
        if (!Fires(rule, i, before)) continue;
        int& level = dropped_at.try_emplace(page_.block[i], 0).first->second;
        level = std::max(level, rule.level);
      }
    }
    Phase({"drop-block"});
    for (const auto& [line, level] : kept) {
      const size_t block = page_.block[line];
      if (dropped_at.contains(block) && dropped_at[block] > level) continue;
      for (size_t i = 0; i < lines_.size(); ++i) {
        if (page_.block[i] == block && before[i] == kModel) {
          removed_by_[i].clear();
        }
      }
    }
  }

  void Phase(const std::set<std::string>& actions) {
    const Removed before = removed_by_;
    std::vector<const NaiveRule*> takers(lines_.size());
    std::vector<const NaiveRule*> authors(lines_.size());
    std::vector<std::vector<const NaiveRule*>> editors(lines_.size());
    for (const NaiveRule& rule : rules_) {
      if (!actions.contains(rule.action)) continue;
      const std::set<size_t> taken = TakenBy(rule, before);
      if (Share(rule, taken, before) > rule.max_share) continue;
      for (const size_t i : taken) {
        if (rule.edits()) editors[i].push_back(&rule);
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
      if (authors[i] != nullptr && author_.empty()) author_ = authors[i]->id;
      if (takers[i] == nullptr) continue;
      std::string left;
      if (takers[i]->edits()) left = Edited(i, editors[i]);
      if (left.empty()) {
        removed_by_[i] = takers[i]->id;
      } else {
        lines_[i] = left;
      }
    }
  }

  static bool Outranks(const NaiveRule& a, const NaiveRule& b) {
    if (a.level != b.level) return a.level > b.level;
    if (a.edits() != b.edits()) return b.edits();
    return a.id < b.id;
  }

  // What is left of a line; the rule that has the most to say strikes first.
  std::string Edited(size_t i, std::vector<const NaiveRule*> editors) const {
    std::ranges::sort(editors, [](const NaiveRule* a, const NaiveRule* b) {
      return Outranks(*a, *b);
    });
    // By byte: free, struck, or replaced by what stands at the first of them.
    std::vector<std::optional<std::string>> struck(lines_[i].size());
    for (const NaiveRule* rule : editors) {
      for (const auto& [begin, end] : Strikes(*rule, i)) {
        bool free = true;
        for (size_t k = begin; k < end; ++k) free = free && !struck[k];
        for (size_t k = begin; free && k < end; ++k) {
          struck[k] = k == begin ? rule->with : "";
        }
      }
    }
    std::string left;
    bool may_skip = true;  // at the start, and where a gap leaves two spaces
    for (size_t k = 0; k < struck.size(); ++k) {
      if (struck[k]) {
        left += *struck[k];
        may_skip = left.empty() || left.back() == ' ';
      } else if (lines_[i][k] != ' ' || !may_skip) {
        left += lines_[i][k];
        may_skip = false;
      }
    }
    const size_t first = left.find_first_not_of(' ');
    if (first == std::string::npos) return {};
    return left.substr(first, left.find_last_not_of(' ') + 1 - first);
  }

  // Where a rule strikes a line: bytes [begin, end).
  std::vector<std::pair<size_t, size_t>> Strikes(const NaiveRule& rule,
                                                 size_t i) const {
    const std::string& line = lines_[i];
    if (rule.re.empty()) return {{0, line.size()}};
    std::vector<std::pair<size_t, size_t>> strikes;
    for (const std::string& source : rule.re) {
      const RE2 pattern("(" + *FoldPattern(source, rule.folding) + ")");
      re2::StringPiece rest(line);
      std::string word;
      while (RE2::FindAndConsume(&rest, pattern, &word)) {
        const size_t end = line.size() - rest.size();
        strikes.emplace_back(end - word.size(), end);
      }
    }
    return strikes;
  }

  std::set<size_t> TakenBy(const NaiveRule& rule, const Removed& before) const {
    std::set<size_t> taken;
    const auto take = [&](size_t i) {
      if (before[i].empty() && kept_at_[i] < rule.level) taken.insert(i);
    };
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!Fires(rule, i, before)) continue;
      if (rule.action == "drop-block") {
        for (size_t k = 0; k < lines_.size(); ++k) {
          if (page_.block[k] == page_.block[i]) take(k);
        }
      }
      if (rule.action != "cut-before") take(i);
      if (kept_at_[i] >= rule.level) continue;
      if (rule.action == "cut-before") {
        for (size_t k = 0; k < i; ++k) take(k);
      }
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

  double Share(const NaiveRule& rule, const std::set<size_t>& taken,
               const Removed& before) const {
    double all = 0;
    double part = 0;
    for (size_t i = 0; i < lines_.size(); ++i) {
      if (!before[i].empty()) continue;
      const auto chars = static_cast<double>(CountCodePoints(lines_[i]));
      all += chars;
      if (!taken.contains(i)) continue;
      if (!rule.edits()) {
        part += chars;
        continue;
      }
      std::set<size_t> struck;
      for (const auto& [begin, end] : Strikes(rule, i)) {
        for (size_t k = begin; k < end; ++k) struck.insert(k);
      }
      part += static_cast<double>(struck.size());
    }
    return all == 0 ? 0 : part / all;
  }

  // Whether the rule matches the line and its conditions hold.
  bool Fires(const NaiveRule& rule, size_t i, const Removed& before) const {
    const bool sees_removed = rule.action == "keep" ||
                              rule.action == "drop-block" ||
                              rule.action == "drop-run";
    if (!before[i].empty() && !(sees_removed && before[i] == kModel)) {
      return false;
    }
    if (rule.script && !IsMostly(*ScriptFromCode("Arab"), lines_[i])) {
      return false;
    }
    return IsWithin(rule, i) && IsPlaced(rule, i, before) &&
           Reads(rule, i, before);
  }

  // drop-block wants the whole block within the element.
  bool IsWithin(const NaiveRule& rule, size_t i) const {
    if (rule.css.empty()) return true;
    const auto found = page_.elements.find(rule.css);
    if (found == page_.elements.end()) return false;
    for (size_t k = 0; k < lines_.size(); ++k) {
      const bool counts = rule.action == "drop-block"
                              ? page_.block[k] == page_.block[i]
                              : k == i;
      if (counts && !found->second.contains(k)) return false;
    }
    return true;
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
    if (rule.marked_only()) return true;
    const std::string text = Stripped(rule, folded.text);
    if (text.empty() || folded.text.size() > 4096) return false;
    for (const std::string& literal : rule.is) {
      if (Folded(literal, rule.folding) == text) return true;
    }
    return std::ranges::any_of(rule.re, [&](const std::string& pattern) {
      const RE2 compiled(*FoldPattern(pattern, rule.folding));
      return rule.edits() ? RE2::PartialMatch(text, compiled)
                          : RE2::FullMatch(text, compiled);
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
  const NaivePage& page_;
  std::vector<std::string> lines_;
  Removed removed_by_;
  std::vector<int> kept_at_;  // by line, the level that keeps it; -1 for none
  std::string author_;        // the rule that gave it
};

}  // namespace descale

#endif  // DESCALE_TESTS_PROPERTY_NAIVE_RULES_H_
