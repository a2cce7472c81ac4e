// descale rules promote: rules off trial, once they prove themselves.

#ifndef DESCALE_CLI_RULES_PROMOTE_H_
#define DESCALE_CLI_RULES_PROMOTE_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesPromoteCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_PROMOTE_H_
