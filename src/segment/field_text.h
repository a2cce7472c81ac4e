// FieldText: a metadata value as it stands in a page -> text.

#ifndef DESCALE_SEGMENT_FIELD_TEXT_H_
#define DESCALE_SEGMENT_FIELD_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "descale/document.h"

namespace descale {

// The value with its character references decoded once more (pages escape
// JSON-LD and meta tags twice: "&amp;#8217;"), tags out, white space squeezed
// and cut to `max_bytes` before that.
inline constexpr size_t kMaxFieldBytes = 4096;
std::string FieldText(std::string_view raw, size_t max_bytes = kMaxFieldBytes);

// True for what stands where a value should be and is none: "null",
// "undefined", "{{title}}", "%author%", ...
bool IsPlaceholder(std::string_view value);

// Sets a field unless it has a value already or `value` is empty or a
// placeholder. So the sources are asked in the order of trust.
void Offer(std::string value, std::string_view origin, MetadataField* field);

}  // namespace descale

#endif  // DESCALE_SEGMENT_FIELD_TEXT_H_
