#include "cli/rule_paths.h"

void AddRulePaths(CLI::App* command, descale::RuleOptions* rules) {
  command
      ->add_option("PATH", rules->folders,
                   "Rule files or folders (default: the shipped sets)")
      ->type_name("");
  command->add_flag_callback(
      "--no-shipped", [rules] { rules->shipped = false; },
      "Leave the shipped sets out: for files that are to be shipped");
}
