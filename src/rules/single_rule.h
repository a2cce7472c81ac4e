// SingleRule: one rule's own matcher, pattern by pattern. It proves the
// examples when a file is loaded, cuts the value out of a line that take-meta
// takes and looks at lines for the rules that roam. Pack does the rest.

#ifndef DESCALE_RULES_SINGLE_RULE_H_
#define DESCALE_RULES_SINGLE_RULE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <re2/re2.h>

#include "rules/end_stripper.h"
#include "rules/rule.h"

namespace descale {

class SingleRule {
 public:
  // `rule` must outlive this; its patterns are known to compile.
  explicit SingleRule(const Rule& rule);

  // The literal or pattern that leads the rule to a line of that text.
  std::optional<Match> Find(std::string_view line) const;

  // Whether the rule takes the line, as far as the line alone decides: is, re,
  // strip_ends, lengths, prose and stops.
  bool Takes(std::string_view line) const;

  // What (?P<value>...) matched, as it stands in the line, spaces squeezed.
  std::string ValueIn(std::string_view line) const;

 private:
  const Rule& rule_;
  EndStripper stripper_;
  std::vector<std::unique_ptr<RE2>> patterns_;
};

}  // namespace descale

#endif  // DESCALE_RULES_SINGLE_RULE_H_
