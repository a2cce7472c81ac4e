#include "cli/explain.h"

#include <memory>
#include <string>

#include "cli/explaining.h"
#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/signals.h"

#include "descale/explain.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Lines that are in the text begin with +, others with -, blocks with #. Behind a
line stand the rule that took it and where it is written.

Examples:
  descale explain page.html
  descale explain page.html --removed     what is not in the text
  descale explain page.html --format json | jq '.counts'
  descale explain page.html --html -o page.explained.html

Exit codes:
  0  the page is explained, whatever became of it
  1  it could not be opened or read, or the output not be written
  2  wrong usage, or wrong rules)";

struct ExplainFlags {
  ExplainingFlags common;
  bool kept = false;
  bool removed = false;
  bool html = false;
};

std::string Form(const ExplainFlags& flags,
                 const descale::Explanation& explanation) {
  if (flags.html) {
    return descale::ExplainHtml(explanation);
  }
  return flags.common.json()
             ? descale::ExplainJson(explanation)
             : descale::ExplainText(explanation, StyleOf(flags.common));
}

// Returns the exit code.
int RunExplain(ExplainFlags flags) {
  const auto explained = ExplainPage(flags.common);
  if (!explained.ok()) return Fail(explained.status());
  SetUpBrokenPipe(/*output_is_standard_output=*/true);
  const bool all = flags.kept == flags.removed;
  flags.common.style.kept = all || flags.kept;
  flags.common.style.removed = all || flags.removed;
  const descale::Explanation& explanation = explained->explanation;
  const auto status =
      descale::WriteFile(flags.common.output, Form(flags, explanation));
  if (!status.ok()) return Fail(status);
  const auto reason = explanation.article.outcome.reason;
  return reason == descale::OutcomeReason::kUnreadable ? kExitError : kExitDone;
}

}  // namespace

void AddExplainCommand(CLI::App* app, Action* action) {
  CLI::App* explain = app->add_subcommand(
      "explain", "Show what became of every line of a page, and why");
  const auto flags = std::make_shared<ExplainFlags>();
  AddExplainingFlags(explain, &flags->common);
  explain
      ->add_flag("--kept", flags->kept,
                 "Only lines that are in the text (JSON has all)")
      ->group(kOutputGroup);
  explain
      ->add_flag("--removed", flags->removed,
                 "Only lines that are not (JSON has all)")
      ->group(kOutputGroup);
  explain
      ->add_flag("--html", flags->html,
                 "As a page for a browser, with all lines")
      ->group(kOutputGroup);
  explain->footer(kHelpFooter);
  explain->callback([=] { *action = [=] { return RunExplain(*flags); }; });
}
