// Mistakes that show only when all rule files are together.

#ifndef DESCALE_RULES_RULE_CHECKS_H_
#define DESCALE_RULES_RULE_CHECKS_H_

#include <cstddef>
#include <vector>

#include "rules/error_log.h"
#include "rules/rule.h"
#include "rules/rule_changes.h"

namespace descale {

// Rules that look at every line, and classes of strip_ends: each costs every
// line of a page something. So many for the pages of any language, and so many
// more in each file for a site or a CMS.
inline constexpr size_t kMaxRoamingRules = 100;
inline constexpr size_t kMaxStripEnds = 32;

// Logs the ids that two rules have.
void CheckIds(std::vector<FileInLoad>* files);

// Limits on what one page can need.
void CheckTotals(const std::vector<RuleFile>& files, ErrorLog* errors);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_CHECKS_H_
