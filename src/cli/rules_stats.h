// descale rules stats: what rules did in a run.

#ifndef DESCALE_CLI_RULES_STATS_H_
#define DESCALE_CLI_RULES_STATS_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesStatsCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_STATS_H_
