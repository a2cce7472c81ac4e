// Base64 (RFC 4648, section 4), with padding and without line breaks.

#ifndef DESCALE_BASE_BASE64_H_
#define DESCALE_BASE_BASE64_H_

#include <string>
#include <string_view>

namespace descale {

std::string ToBase64(std::string_view bytes);

}  // namespace descale

#endif  // DESCALE_BASE_BASE64_H_
