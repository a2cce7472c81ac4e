// descale explain: a page with what became of every line, and why.

#ifndef DESCALE_CLI_EXPLAIN_H_
#define DESCALE_CLI_EXPLAIN_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddExplainCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_EXPLAIN_H_
