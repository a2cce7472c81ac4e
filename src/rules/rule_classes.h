// Switching classes of rules off and on: --class -caption.

#ifndef DESCALE_RULES_RULE_CLASSES_H_
#define DESCALE_RULES_RULE_CLASSES_H_

#include <string>
#include <vector>

#include "descale/status.h"

#include "rules/rule.h"

namespace descale {

// Applies switches ("-caption", "+byline", "byline") in order: rules of a class
// that ends up off are off. A class that no rule has is an error.
Status SwitchClasses(const std::vector<std::string>& switches,
                     std::vector<RuleFile>* files);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_CLASSES_H_
