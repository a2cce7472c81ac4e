// How text for people looks, or whether it is JSON, and where it goes.

#ifndef DESCALE_CLI_STYLE_FLAGS_H_
#define DESCALE_CLI_STYLE_FLAGS_H_

#include <string>

#include <CLI/CLI.hpp>

#include "descale/explain.h"

struct StyleFlags {
  descale::ExplainStyle style;
  std::string format = "text";
  std::string color = "auto";
  std::string output;  // "" for standard output

  bool json() const { return format == "json"; }
};

// -o, --format, --color, --full.
void AddStyleFlags(CLI::App* command, StyleFlags* flags);

// The style that the flags and the terminal ask for.
descale::ExplainStyle StyleOf(const StyleFlags& flags);

#endif  // DESCALE_CLI_STYLE_FLAGS_H_
