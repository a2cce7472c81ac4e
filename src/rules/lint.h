// Lint: what rules may say and should think over. See RuleSet::Lint.

#ifndef DESCALE_RULES_LINT_H_
#define DESCALE_RULES_LINT_H_

#include <string>
#include <vector>

#include "descale/ruleset.h"

#include "rules/rule.h"

namespace descale {

// In the order of the rules. `corpus` are lines that are to stay.
std::vector<RuleWarning> LintFile(const RuleFile& file,
                                  const std::vector<std::string>& corpus);

}  // namespace descale

#endif  // DESCALE_RULES_LINT_H_
