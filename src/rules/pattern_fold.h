// Folding patterns, so that they match folded lines: literal letters and the
// members of classes are folded, escapes such as \S or \pL never.

#ifndef DESCALE_RULES_PATTERN_FOLD_H_
#define DESCALE_RULES_PATTERN_FOLD_H_

#include <string>
#include <string_view>

#include "descale/status.h"

#include "base/fold.h"

namespace descale {

// The pattern for folded text. Fails, saying what to write instead, where
// folding would change what a part of the pattern means: the end of a range,
// a repeated letter that folding takes out, a letter written by its number.
Result<std::string> FoldPattern(std::string_view pattern, Folding folding);

}  // namespace descale

#endif  // DESCALE_RULES_PATTERN_FOLD_H_
