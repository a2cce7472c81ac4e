// Pack: the rules that apply to one kind of page (or to the lines of one
// script on it), compiled: every whole-line literal in one hash table, every
// pattern in a set. Immutable and shared by all threads.

#ifndef DESCALE_RULES_PACK_H_
#define DESCALE_RULES_PACK_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/fold.h"
#include "base/text_filter.h"
#include "rules/end_stripper.h"
#include "rules/line_folds.h"
#include "rules/pattern_sets.h"
#include "rules/rule.h"

namespace descale {

// A rule and a line that it looks at.
struct Hit {
  uint32_t line = 0;  // index into Document::lines
  uint32_t rule = 0;  // index into RuleSet::Impl::rules
  Match match;
};

class Pack {
 public:
  // How many rules may look at one line. Only files made to exhaust memory
  // have more.
  static constexpr size_t kMaxHits = 64;

  // `chosen` are indices into `rules` and `ranks`, which must outlive the pack.
  Pack(const std::vector<Rule>& rules, const std::vector<uint32_t>& ranks,
       const std::vector<uint32_t>& chosen);

  // Appends a hit for each rule that one of its literals or patterns leads to
  // the line that `folds` has been turned to, at most one a rule, by rank; of
  // more than kMaxHits rules those with the most to say. Conditions are not
  // looked at.
  void Match(uint32_t line, LineFolds* folds, std::vector<Hit>* hits) const;

  // Rules that no text leads to: those with `same_as` and those that roam.
  const std::vector<uint32_t>& roaming() const { return roaming_; }
  // Rules that css alone leads to lines.
  const std::vector<uint32_t>& marked() const { return marked_; }

  // How many lines behind a match the rules that see what the model removed
  // may act on: the longest run, or kAnyLength if there is a keep rule.
  uint32_t reach() const { return reach_; }

  bool empty() const {
    return views_.empty() && roaming_.empty() && marked_.empty();
  }

 private:
  struct Target {
    uint32_t rule;
    uint32_t detail;
  };
  struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const {
      return std::hash<std::string_view>()(s);
    }
  };

  // The rules that look at a line in the same way.
  struct View {
    View(Folding f, const std::string& strip_ends)
        : folding(f), stripper(strip_ends) {}
    Folding folding;
    EndStripper stripper;
    uint32_t longest = 0;        // length of the longest line that could match
    size_t longest_literal = 0;  // in bytes
    TextFilter filter;           // of the literals
    std::unordered_map<std::string, std::vector<Target>, TextHash,
                       std::equal_to<>>
        literals;
    std::unique_ptr<PatternSets> patterns;
    std::vector<Target> pattern_targets;  // by number in `patterns`
  };
  class Builder;

  void LimitHits(size_t first, std::vector<Hit>* hits) const;
  static void MatchView(const View& view, uint32_t line, std::string_view text,
                        std::vector<Hit>* hits);

  const std::vector<uint32_t>& ranks_;
  std::vector<std::unique_ptr<View>> views_;
  std::vector<uint32_t> roaming_;
  std::vector<uint32_t> marked_;
  uint32_t reach_ = 0;
};

}  // namespace descale

#endif  // DESCALE_RULES_PACK_H_
