// descale rules which: the rule files that act on a page, and why.

#ifndef DESCALE_CLI_RULES_WHICH_H_
#define DESCALE_CLI_RULES_WHICH_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesWhichCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_WHICH_H_
