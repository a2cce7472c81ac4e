// descale pipe: JSON lines in, JSON lines out, as a stage of something else.

#ifndef DESCALE_CLI_PIPE_H_
#define DESCALE_CLI_PIPE_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddPipeCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_PIPE_H_
