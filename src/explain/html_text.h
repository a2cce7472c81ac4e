// Text and attributes of HTML.

#ifndef DESCALE_EXPLAIN_HTML_TEXT_H_
#define DESCALE_EXPLAIN_HTML_TEXT_H_

#include <string>
#include <string_view>

namespace descale {

// Words of the page as text, or as the value of an attribute in double quotes:
// harmless (see terminal.h), and with what HTML would take for markup escaped.
std::string HtmlText(std::string_view words);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_HTML_TEXT_H_
