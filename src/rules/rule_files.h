// Loading all rule files of a RuleSet: read and parsed on several threads,
// then connected.

#ifndef DESCALE_RULES_RULE_FILES_H_
#define DESCALE_RULES_RULE_FILES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/error_log.h"
#include "rules/rule.h"
#include "rules/rule_loader.h"

namespace descale {

struct RuleSource {
  RuleOrigin origin;
  // Of a shipped file; nothing if it is to be read from origin.file.
  std::optional<std::string_view> text;
};

// The files, in the order of `sources`; those that cannot be used are left out.
// All mistakes go to `errors`, in that order, too, however many threads there
// are.
std::vector<RuleFile> LoadRuleFiles(const std::vector<RuleSource>& sources,
                                    ErrorLog* errors);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_FILES_H_
