#include "cli/rules.h"

#include "cli/rules_check.h"
#include "cli/rules_show.h"
#include "cli/rules_test.h"
#include "cli/rules_which.h"

void AddRulesCommand(CLI::App* app, Action* action) {
  CLI::App* rules =
      app->add_subcommand("rules", "Check, prove and look at rule files");
  rules->require_subcommand(1);
  AddRulesCheckCommand(rules, action);
  AddRulesTestCommand(rules, action);
  AddRulesShowCommand(rules, action);
  AddRulesWhichCommand(rules, action);
}
