// descale rules init: a first rule file for a site, from a few of its pages.

#ifndef DESCALE_CLI_RULES_INIT_H_
#define DESCALE_CLI_RULES_INIT_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesInitCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_INIT_H_
