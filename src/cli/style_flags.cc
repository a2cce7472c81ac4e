#include "cli/style_flags.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

#include "cli/flag_groups.h"

namespace {

std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

bool GoesToTerminal(const StyleFlags& flags) {
  return (flags.output.empty() || flags.output == "-") &&
         isatty(STDOUT_FILENO) == 1;
}

// NO_COLOR: see no-color.org.
bool WantsColor(const StyleFlags& flags) {
  if (flags.color != "auto") return flags.color == "always";
  return GoesToTerminal(flags) && Environment("NO_COLOR").empty() &&
         Environment("TERM") != "dumb";
}

}  // namespace

void AddStyleFlags(CLI::App* command, StyleFlags* flags) {
  command
      ->add_option("-o,--output", flags->output,
                   "Where to (default: standard output)")
      ->type_name("FILE")
      ->group(kOutputGroup);
  OneOf({"text", "json"},
        command->add_option("--format", flags->format, "Default: text")
            ->group(kOutputGroup));
  OneOf({"auto", "always", "never"},
        command
            ->add_option("--color", flags->color,
                         "Default: auto, on a terminal unless NO_COLOR is set")
            ->group(kOutputGroup));
  command
      ->add_flag("--full", flags->style.full,
                 "Shorten and leave out nothing (JSON never does)")
      ->group(kOutputGroup);
}

descale::ExplainStyle StyleOf(const StyleFlags& flags) {
  descale::ExplainStyle style = flags.style;
  style.color = WantsColor(flags);
  winsize size{};
  if (GoesToTerminal(flags) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    style.width = size.ws_col;
  }
  return style;
}
