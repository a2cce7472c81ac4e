#include "cli/rules_try.h"

#include <memory>
#include <string>

#include "cli/flag_groups.h"
#include "cli/rule_comparison.h"

#include "descale/options.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Shows what RULES change on the pages, beside the shipped rules and those of
--rules: lines that go (-), with the rule that takes them whole, and lines that
are new (+). Rules of RULES that are on trial act here.

Examples:
  descale rules try my-rules/courier.toml saved-pages/
  descale rules try my-rules/courier.toml crawl.warc.gz --format json

Exit codes:
  0  tried, whatever came of it
  1  a page could not be read, or the output not be written
  2  the rules have mistakes, or wrong usage)";

struct TryFlags {
  std::string tried;
  descale::RuleOptions rules;
  ComparisonFlags comparison;
};

// Returns the exit code.
int RunTry(const TryFlags& flags) {
  descale::RuleOptions after = flags.rules;
  after.folders.push_back(flags.tried);
  after.off_trial = {"*"};
  return CompareRules(flags.rules, after, flags.comparison);
}

}  // namespace

void AddRulesTryCommand(CLI::App* rules, Action* action) {
  CLI::App* command = rules->add_subcommand(
      "try", "Show what a rule file changes on pages, before it is used");
  const auto flags = std::make_shared<TryFlags>();
  command->add_option("RULES", flags->tried, "A rule file, or a folder of them")
      ->required()
      ->type_name("");
  AddComparisonFlags(command, &flags->comparison);
  AddRuleFlags(command, &flags->rules);
  command->footer(kHelpFooter);
  command->callback([=] { *action = [=] { return RunTry(*flags); }; });
}
