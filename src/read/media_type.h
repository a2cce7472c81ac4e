// What a Content-Type says.

#ifndef DESCALE_READ_MEDIA_TYPE_H_
#define DESCALE_READ_MEDIA_TYPE_H_

#include <string>
#include <string_view>

namespace descale {

// "text/html" of "Text/HTML; charset=utf-8". Lower case.
std::string MediaType(std::string_view content_type);
// "utf-8" of the same; "" if there is none. Quotation marks are taken off.
std::string_view CharsetOf(std::string_view content_type);

// Whether a page may be expected behind the media type.
bool IsHtmlType(std::string_view media_type);

}  // namespace descale

#endif  // DESCALE_READ_MEDIA_TYPE_H_
