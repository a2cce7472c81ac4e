#include "base/base64.h"

#include <cstddef>
#include <cstdint>

namespace descale {

std::string ToBase64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t i = 0; i < bytes.size(); i += 3) {
    const std::string_view group = bytes.substr(i, 3);
    uint32_t bits = 0;
    for (size_t k = 0; k < 3; ++k) {
      const unsigned char byte =
          k < group.size() ? static_cast<unsigned char>(group[k]) : 0;
      bits = bits << 8 | byte;
    }
    for (size_t k = 0; k < 4; ++k) {
      const size_t digit = bits >> (18 - 6 * k) & 63;
      out += k <= group.size() ? kDigits[digit] : '=';
    }
  }
  return out;
}

}  // namespace descale
