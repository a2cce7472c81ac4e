// The pages that prove rules.

#ifndef DESCALE_CLI_RULE_SNAPSHOTS_H_
#define DESCALE_CLI_RULE_SNAPSHOTS_H_

#include <string>
#include <vector>

#include "descale/extractor.h"
#include "descale/ruleset.h"

// Where the page is: as the rule file names it, or in pages/ there.
std::string FindPage(const std::string& file);

// What is wrong with a page under the rules, with the line of its table in
// front; empty if it is as it must be.
std::vector<std::string> SnapshotFailures(const descale::RuleSnapshot& snapshot,
                                          const descale::Extractor& extractor);

#endif  // DESCALE_CLI_RULE_SNAPSHOTS_H_
