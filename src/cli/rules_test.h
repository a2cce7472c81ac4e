// descale rules test: whether rules do to pages what their files say.

#ifndef DESCALE_CLI_RULES_TEST_H_
#define DESCALE_CLI_RULES_TEST_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesTestCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_TEST_H_
