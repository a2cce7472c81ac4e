// descale rules import: rules that others have written, as rule files.

#ifndef DESCALE_CLI_RULES_IMPORT_H_
#define DESCALE_CLI_RULES_IMPORT_H_

#include "cli/command.h"
#include <CLI/CLI.hpp>

void AddRulesImportCommand(CLI::App* rules, Action* action);

#endif  // DESCALE_CLI_RULES_IMPORT_H_
