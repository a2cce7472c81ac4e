#include "cli/rules_diff.h"

#include <memory>
#include <string>

#include "cli/flag_groups.h"
#include "cli/rule_comparison.h"

#include "descale/options.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Extracts the pages with the shipped rules and OLD, and with the shipped rules
and NEW, and shows where the texts differ: lines that go (-) or are new (+).
With --no-rules the shipped ones are left out of both.

Examples:
  git worktree add /tmp/before && \
    descale rules diff /tmp/before/my-rules my-rules saved-pages/
  descale rules diff my-rules new-rules @pages.list --format json | tail -1

Exit codes:
  0  compared, whatever came of it
  1  a page could not be read, or the output not be written
  2  the rules have mistakes, or wrong usage)";

struct DiffFlags {
  std::string old_rules;
  std::string new_rules;
  descale::RuleOptions rules;
  ComparisonFlags comparison;
};

// Returns the exit code.
int RunDiff(const DiffFlags& flags) {
  descale::RuleOptions before = flags.rules;
  before.folders.push_back(flags.old_rules);
  descale::RuleOptions after = flags.rules;
  after.folders.push_back(flags.new_rules);
  return CompareRules(before, after, flags.comparison);
}

}  // namespace

void AddRulesDiffCommand(CLI::App* rules, Action* action) {
  CLI::App* command = rules->add_subcommand(
      "diff", "Show what a change of rules does to pages");
  const auto flags = std::make_shared<DiffFlags>();
  command->add_option("OLD", flags->old_rules, "Rule file or folder, as it was")
      ->required()
      ->type_name("");
  command->add_option("NEW", flags->new_rules, "The same, as it is now")
      ->required()
      ->type_name("");
  AddComparisonFlags(command, &flags->comparison);
  AddRuleFlags(command, &flags->rules);
  command->footer(kHelpFooter);
  command->callback([=] { *action = [=] { return RunDiff(*flags); }; });
}
