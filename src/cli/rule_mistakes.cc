#include "cli/rule_mistakes.h"

#include "cli/messages.h"

std::string MistakeLines(const std::vector<descale::RuleMistake>& mistakes) {
  std::string lines;
  for (const descale::RuleMistake& mistake : mistakes) {
    lines += Escaped(mistake.ToString()) + "\n";
  }
  return lines;
}

int FailOnRules(const descale::RuleOptions& rules,
                const descale::Status& status) {
  const auto mistakes = descale::RuleSet::Check(rules);
  // Such as an unknown class: no file is to blame.
  if (mistakes.empty()) return Fail(status);
  for (const descale::RuleMistake& mistake : mistakes) {
    PrintMessage(mistake.ToString());
  }
  const bool unreadable = status.code() == descale::StatusCode::kNotFound ||
                          status.code() == descale::StatusCode::kIoError;
  return unreadable ? kExitError : kExitUsage;
}
