// descale rules show: which rule sets there are, and their files.

#ifndef DESCALE_CLI_RULES_SHOW_H_
#define DESCALE_CLI_RULES_SHOW_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesShowCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_SHOW_H_
