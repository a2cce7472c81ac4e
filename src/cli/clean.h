// descale clean: pages in, articles out.

#ifndef CLI_CLEAN_H_
#define CLI_CLEAN_H_

#include "flags.h"

// Returns the exit code.
int RunClean(CleanFlags flags);

#endif  // CLI_CLEAN_H_
