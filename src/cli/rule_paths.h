// The rule files that a command is about.

#ifndef DESCALE_CLI_RULE_PATHS_H_
#define DESCALE_CLI_RULE_PATHS_H_

#include <CLI/CLI.hpp>

#include "descale/options.h"

// Adds the positional PATH... and --no-shipped. The shipped sets are loaded
// besides, as files may change their rules or extend them.
void AddRulePaths(CLI::App* command, descale::RuleOptions* rules);

#endif  // DESCALE_CLI_RULE_PATHS_H_
