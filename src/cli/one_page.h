// The one page that a command looks at.

#ifndef DESCALE_CLI_ONE_PAGE_H_
#define DESCALE_CLI_ONE_PAGE_H_

#include <string>

#include <CLI/CLI.hpp>

#include "descale/options.h"
#include "descale/page.h"
#include "descale/reader.h"
#include "descale/status.h"

struct OnePage {
  std::string path;  // "-" for standard input; "" if it was not named
  descale::ReadOptions read;
};

// Adds the positional PAGE, which is standard input if it is not given, and
// the flags about it.
void AddOnePage(CLI::App* command, OnePage* page);

// Reads it. A page whose bytes cannot be got is not an error: its outcome says
// so.
descale::Result<descale::Page> ReadOnePage(const OnePage& page,
                                           const descale::Limits& limits);

#endif  // DESCALE_CLI_ONE_PAGE_H_
