#include "cli/rules_check.h"

#include <memory>
#include <string>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/rule_paths.h"

#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Every mistake of every file is named, as FILE:LINE:COLUMN: TEXT. Examples (yes
and no) are tried, pages are not: see 'descale rules test'.

Examples:
  descale rules check my-rules
  descale rules check my-rules/sites/example.com.toml --format json

Exit codes:
  0  nothing is wrong
  1  the output could not be written
  2  there are mistakes, or wrong usage)";

struct CheckFlags {
  descale::RuleOptions rules;
  std::string format = "text";
};

// Returns the exit code.
int RunCheck(const CheckFlags& flags) {
  const auto mistakes = descale::RuleSet::Check(flags.rules);
  const std::string text = flags.format == "json"
                               ? descale::RuleMistakesJson(mistakes) + "\n"
                               : MistakeLines(mistakes);
  const auto status = descale::WriteFile("-", text);
  if (!status.ok()) return Fail(status);
  return mistakes.empty() ? kExitDone : kExitUsage;
}

}  // namespace

void AddRulesCheckCommand(CLI::App* rules, Action* action) {
  CLI::App* check =
      rules->add_subcommand("check", "Find all mistakes in rule files");
  const auto flags = std::make_shared<CheckFlags>();
  AddRulePaths(check, &flags->rules);
  OneOf({"text", "json"},
        check->add_option("--format", flags->format,
                          "How mistakes are told (default: text)"));
  check->footer(kHelpFooter);
  check->callback([=] { *action = [=] { return RunCheck(*flags); }; });
}
