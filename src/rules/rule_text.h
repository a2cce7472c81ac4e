// The bytes of rule files and phrase files: UTF-8 without NUL.

#ifndef DESCALE_RULES_RULE_TEXT_H_
#define DESCALE_RULES_RULE_TEXT_H_

#include <optional>
#include <string_view>

#include "rules/error_log.h"

namespace descale {

// The text of a file, a byte order mark at its start aside. Nothing if there
// is a NUL or ill-formed UTF-8 in it, which is then in the log.
std::optional<std::string_view> CheckedText(std::string_view file,
                                            std::string_view bytes,
                                            ErrorLog* errors);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_TEXT_H_
