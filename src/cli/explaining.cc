#include "cli/explaining.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "cli/flag_groups.h"

#include "descale/ruleset.h"

namespace {

std::string_view Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

bool GoesToTerminal(const ExplainingFlags& flags) {
  return (flags.output.empty() || flags.output == "-") &&
         isatty(STDOUT_FILENO) == 1;
}

// NO_COLOR: see no-color.org.
bool WantsColor(const ExplainingFlags& flags) {
  if (flags.color != "auto") return flags.color == "always";
  return GoesToTerminal(flags) && Environment("NO_COLOR").empty() &&
         Environment("TERM") != "dumb";
}

}  // namespace

void AddExplainingFlags(CLI::App* command, ExplainingFlags* flags) {
  command->get_formatter()->column_width(28);
  AddOnePage(command, &flags->page);
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
  AddContentFlags(command, &flags->content);
  AddRuleFlags(command, &flags->rules);
  AddLimitFlags(command, &flags->extract.limits);
}

descale::Result<ExplainedPage> ExplainPage(const ExplainingFlags& flags) {
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) return rules.status();
  descale::ExtractOptions options = flags.extract;
  if (const auto status = ApplyContentFlags(flags.content, &options);
      !status.ok()) {
    return status;
  }
  auto page = ReadOnePage(flags.page, options.limits);
  if (!page.ok()) return page.status();
  const descale::Extractor extractor(*rules, options);
  ExplainedPage explained;
  explained.explanation = extractor.Explain(*page);
  explained.page = std::move(*page);
  return explained;
}

descale::ExplainStyle StyleOf(const ExplainingFlags& flags) {
  descale::ExplainStyle style = flags.style;
  style.color = WantsColor(flags);
  winsize size{};
  if (GoesToTerminal(flags) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    style.width = size.ws_col;
  }
  return style;
}
