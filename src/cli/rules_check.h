// descale rules check: mistakes in rule files.

#ifndef DESCALE_CLI_RULES_CHECK_H_
#define DESCALE_CLI_RULES_CHECK_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesCheckCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_CHECK_H_
