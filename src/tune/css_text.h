// Writing parts of selectors.

#ifndef DESCALE_TUNE_CSS_TEXT_H_
#define DESCALE_TUNE_CSS_TEXT_H_

#include <string>
#include <string_view>

namespace descale {

// "\"a\\\"b\"": a string of CSS.
std::string CssString(std::string_view value);
// `[name op "value"]`, or `#value` and `.value` where that says the same.
std::string CssAttribute(std::string_view name, std::string_view op,
                         std::string_view value);
// Whether it can stand behind a dot or a hash as it is.
bool IsCssIdentifier(std::string_view name);
// `:has-text("...")` for elements that have the text, letter for letter as far
// as rules tell letters apart.
std::string CssHasText(std::string_view text);

}  // namespace descale

#endif  // DESCALE_TUNE_CSS_TEXT_H_
