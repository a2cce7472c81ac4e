#include "cli/why.h"

#include <memory>
#include <string>

#include "cli/explaining.h"
#include "cli/messages.h"

#include "descale/explain.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
TEXT is any part of a line. Case, spaces and the forms of Arabic letters make no
difference.

Examples:
  descale why "Share this" page.html      why is this line in, or out?
  curl -s https://example.com/ | descale why "cookies" -

Exit codes:
  0  a line of the page has the text
  1  no line has it; or the page could not be opened or read, or the output not
     be written
  2  wrong usage, or wrong rules)";

struct WhyFlags {
  std::string text;
  ExplainingFlags common;
};

// Returns the exit code.
int RunWhy(const WhyFlags& flags) {
  const auto explained = ExplainPage(flags.common);
  if (!explained.ok()) return Fail(explained.status());
  const descale::Explanation& explanation = explained->explanation;
  const auto answer = descale::Why(explanation, explained->page, flags.text);
  const auto status = descale::WriteFile(
      flags.common.output,
      flags.common.json()
          ? descale::WhyJson(explanation, answer)
          : descale::WhyText(explanation, answer, StyleOf(flags.common)));
  if (!status.ok()) return Fail(status);
  return answer.found() ? kExitDone : kExitError;
}

}  // namespace

void AddWhyCommand(CLI::App* app, Action* action) {
  CLI::App* why = app->add_subcommand(
      "why", "Say why a line of a page is in its text, or not");
  const auto flags = std::make_shared<WhyFlags>();
  why->add_option("TEXT", flags->text, "What to look for")
      ->required()
      ->type_name("");
  AddExplainingFlags(why, &flags->common);
  why->footer(kHelpFooter);
  why->callback([=] { *action = [=] { return RunWhy(*flags); }; });
}
