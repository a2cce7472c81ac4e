// How HTML documents begin.

#ifndef DESCALE_BASE_HTML_START_H_
#define DESCALE_BASE_HTML_START_H_

#include <string_view>

namespace descale {

// Whether `bytes` begin with a doctype or a tag of HTML's first elements,
// behind white space, a byte order mark, comments and an XML declaration. For
// any charset that has ASCII in it.
bool BeginsAsHtml(std::string_view bytes);

}  // namespace descale

#endif  // DESCALE_BASE_HTML_START_H_
