// Selectors of rule files, with the patterns of :has-text folded and limited
// as those of `re` are, but searched in the text.

#ifndef DESCALE_RULES_RULE_SELECTORS_H_
#define DESCALE_RULES_RULE_SELECTORS_H_

#include <optional>
#include <string_view>

#include "dom/selector.h"
#include "rules/rule_loader.h"

namespace descale {

// Nothing if the selector list is no good, which is then in the log.
std::optional<Selector> CompileSelector(const FileHead& head,
                                        const Located<std::string_view>& css,
                                        TableReader* reader);

// Whether a rule file could have that selector list, folded as by default.
Status CheckSelector(std::string_view css);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_SELECTORS_H_
