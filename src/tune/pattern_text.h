// Writing patterns for RE2.

#ifndef DESCALE_TUNE_PATTERN_TEXT_H_
#define DESCALE_TUNE_PATTERN_TEXT_H_

#include <string>
#include <string_view>

namespace descale {

// A pattern that matches `text` and nothing else.
std::string QuotePattern(std::string_view text);

}  // namespace descale

#endif  // DESCALE_TUNE_PATTERN_TEXT_H_
