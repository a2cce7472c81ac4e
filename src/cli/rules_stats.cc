#include "cli/rules_stats.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/signals.h"

#include "descale/rule_stats.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Counts what each rule took: lines, pages, its share of the text, and on which
sites; and names the rules that took nothing. RUN is the folder of a 'descale
run' or a file of JSON lines, best one with removals (--with removed); without,
there are only the counts of lines of a run's summary.

Examples:
  descale run crawl.warc.gz -o articles/ --with removed --rules my-rules
  descale rules stats articles/ --rules my-rules

Exit codes:
  0  counted
  1  a file could not be read, or the output not be written
  2  a folder holds no records, wrong rules, or wrong usage)";

struct StatsFlags {
  std::vector<std::string> runs;
  descale::RuleOptions rules;
  std::string format = "text";
};

// Returns the exit code.
int RunStats(const StatsFlags& flags) {
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) {
    return FailOnRules(flags.rules, rules.status());
  }
  SetUpBrokenPipe(/*output_is_standard_output=*/true);
  const auto stats = descale::ReadRuleStats(flags.runs, **rules);
  if (!stats.ok()) {
    return Fail(stats.status());
  }
  const auto status = descale::WriteFile(
      "", flags.format == "json" ? descale::RuleStatsJson(*stats)
                                 : descale::RuleStatsText(*stats));
  return status.ok() ? kExitDone : Fail(status);
}

}  // namespace

void AddRulesStatsCommand(CLI::App* rules, Action* action) {
  CLI::App* command = rules->add_subcommand(
      "stats", "Count what each rule took in a run, and which never did");
  const auto flags = std::make_shared<StatsFlags>();
  command
      ->add_option("RUN", flags->runs, "Folders of runs, files of JSON lines")
      ->required()
      ->type_name("");
  OneOf({"text", "json"},
        command->add_option("--format", flags->format, "Default: text"));
  AddRuleFlags(command, &flags->rules);
  command->footer(kHelpFooter);
  command->callback([=] { *action = [=] { return RunStats(*flags); }; });
}
