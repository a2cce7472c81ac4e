// descale clean: pages in, articles out.

#ifndef DESCALE_CLI_CLEAN_H_
#define DESCALE_CLI_CLEAN_H_

#include "cli/flags.h"

// Returns the exit code.
int RunClean(CleanFlags flags);

#endif  // DESCALE_CLI_CLEAN_H_
