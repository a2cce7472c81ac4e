// descale why: whether a text of a page is in its article, and why.

#ifndef DESCALE_CLI_WHY_H_
#define DESCALE_CLI_WHY_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddWhyCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_WHY_H_
