// The one place where words meet the terminal.

#ifndef DESCALE_CLI_MESSAGES_H_
#define DESCALE_CLI_MESSAGES_H_

#include <string>
#include <string_view>

#include "descale/status.h"

// What the shell is told. Signals add their number to 128.
enum ExitCode {
  kExitDone = 0,   // the run finished and every page is accounted for
  kExitError = 1,  // an input or output failed, or --strict met a failed page
  kExitUsage = 2,  // the command line or the rules are wrong
};

// Prints "descale: TEXT" on standard error, escaped.
void PrintMessage(std::string_view text);

// Prints the error and returns the exit code that it deserves.
int Fail(const descale::Status& status);

// The text as something that cannot move the cursor, forge a line or hide a
// part of itself: control and bidi characters as \n or \u202e, bytes that are
// no UTF-8 as \xff. File names may hold any of these.
std::string Escaped(std::string_view text);

#endif  // DESCALE_CLI_MESSAGES_H_
