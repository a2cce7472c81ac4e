// descale clean: pages in, articles out.

#ifndef DESCALE_CLI_CLEAN_H_
#define DESCALE_CLI_CLEAN_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddCleanCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_CLEAN_H_
