// descale serve: pages in and articles out over HTTP.

#ifndef DESCALE_CLI_SERVE_H_
#define DESCALE_CLI_SERVE_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddServeCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_SERVE_H_
