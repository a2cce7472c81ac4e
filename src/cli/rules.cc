#include "cli/rules.h"

#include "cli/rules_check.h"
#include "cli/rules_diff.h"
#include "cli/rules_import.h"
#include "cli/rules_init.h"
#include "cli/rules_mine.h"
#include "cli/rules_promote.h"
#include "cli/rules_show.h"
#include "cli/rules_stats.h"
#include "cli/rules_test.h"
#include "cli/rules_try.h"
#include "cli/rules_which.h"

void AddRulesCommand(CLI::App* app, Action* action) {
  CLI::App* rules =
      app->add_subcommand("rules", "Check, prove and look at rule files");
  rules->require_subcommand(1);
  AddRulesCheckCommand(rules, action);
  AddRulesTestCommand(rules, action);
  AddRulesTryCommand(rules, action);
  AddRulesDiffCommand(rules, action);
  AddRulesImportCommand(rules, action);
  AddRulesInitCommand(rules, action);
  AddRulesMineCommand(rules, action);
  AddRulesPromoteCommand(rules, action);
  AddRulesShowCommand(rules, action);
  AddRulesStatsCommand(rules, action);
  AddRulesWhichCommand(rules, action);
}
