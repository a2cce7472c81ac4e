// Telling people about mistakes in their rule files.

#ifndef DESCALE_CLI_RULE_MISTAKES_H_
#define DESCALE_CLI_RULE_MISTAKES_H_

#include <string>
#include <vector>

#include "descale/options.h"
#include "descale/ruleset.h"
#include "descale/status.h"

// One line each, escaped: "file:line:column: text".
std::string MistakeLines(const std::vector<descale::RuleMistake>& mistakes);

// Prints why these rules did not load, a line for each mistake, and returns the
// exit code.
int FailOnRules(const descale::RuleOptions& rules,
                const descale::Status& status);

#endif  // DESCALE_CLI_RULE_MISTAKES_H_
