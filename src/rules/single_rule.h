// SingleRule: one rule's own matcher, pattern by pattern. It proves the
// examples when a file is loaded, cuts the value out of a line that take-meta
// takes, finds what strip-span and replace change, and looks at lines for the
// rules that roam. Pack does the rest.

#ifndef DESCALE_RULES_SINGLE_RULE_H_
#define DESCALE_RULES_SINGLE_RULE_H_

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "base/fold.h"
#include "rules/end_stripper.h"
#include "rules/line_edits.h"
#include "rules/rule.h"

namespace descale {

class SingleRule {
 public:
  // `rule` must outlive this; its patterns are known to compile.
  explicit SingleRule(const Rule& rule) : rule_(rule) {}

  // The literal or pattern that leads the rule to a line of that text.
  std::optional<Match> Find(std::string_view line) const;

  // Whether the rule takes the line, as far as the line alone decides: is, re,
  // strip_ends, lengths, prose and stops.
  bool Takes(std::string_view line) const;

  // What (?P<value>...) matched, as it stands in the line, spaces squeezed.
  // The whole line for a rule without patterns.
  std::string ValueIn(std::string_view line) const;

  // What the patterns of strip-span or replace match in the line, ascending and
  // without overlaps: of two patterns that want the same, the first has it.
  std::vector<Edit> EditsIn(std::string_view line) const;

 private:
  struct Compiled {
    explicit Compiled(const Rule& rule);
    EndStripper stripper;
    std::vector<std::unique_ptr<RE2>> patterns;
  };
  const Compiled& compiled() const;
  bool Matches(const RE2& pattern, std::string_view text) const;
  void AddEdits(const RE2& pattern, std::string_view line,
                const FoldedText& folded, std::vector<Edit>* edits) const;

  const Rule& rule_;
  // Made when first asked for: most rules of a set are for other pages.
  mutable std::once_flag made_;
  mutable std::unique_ptr<const Compiled> compiled_;
};

}  // namespace descale

#endif  // DESCALE_RULES_SINGLE_RULE_H_
