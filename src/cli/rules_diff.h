// descale rules diff: see rule_comparison.h.

#ifndef DESCALE_CLI_RULES_DIFF_H_
#define DESCALE_CLI_RULES_DIFF_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesDiffCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_DIFF_H_
