// descale rules mine: what the sites of a crawl repeat, as rule files.

#ifndef DESCALE_CLI_RULES_MINE_H_
#define DESCALE_CLI_RULES_MINE_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesMineCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_MINE_H_
