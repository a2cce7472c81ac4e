// What a subcommand is: flags, and something to do once they are parsed.
//
// Each has a file pair with a function
//
//   void AddCleanCommand(CLI::App* app, Action* action);
//
// that adds it to `app`. If it is the one that is called, parsing sets
// `action`. All are listed in main.cc.

#ifndef DESCALE_CLI_COMMAND_H_
#define DESCALE_CLI_COMMAND_H_

#include <functional>

#include <CLI/CLI.hpp>

// Returns the exit code.
using Action = std::function<int()>;

#endif  // DESCALE_CLI_COMMAND_H_
