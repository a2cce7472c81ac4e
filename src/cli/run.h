// descale run: a crawl in, shards out.

#ifndef DESCALE_CLI_RUN_H_
#define DESCALE_CLI_RUN_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRunCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_RUN_H_
