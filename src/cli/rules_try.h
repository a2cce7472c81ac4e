// descale rules try: see rule_comparison.h.

#ifndef DESCALE_CLI_RULES_TRY_H_
#define DESCALE_CLI_RULES_TRY_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesTryCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_TRY_H_
