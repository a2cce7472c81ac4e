// descale rules: checking, proving and looking at rule files.

#ifndef DESCALE_CLI_RULES_H_
#define DESCALE_CLI_RULES_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_RULES_H_
