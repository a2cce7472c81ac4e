#include "read/media_type.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/strings.h"

namespace descale {

std::string MediaType(std::string_view content_type) {
  return AsciiLowered(TrimAscii(content_type.substr(
      0, std::min(content_type.find_first_of(";,"), content_type.size()))));
}

std::string_view CharsetOf(std::string_view content_type) {
  constexpr std::string_view kName = "charset=";
  const size_t at = FindIgnoringCase(content_type, kName);
  if (at == std::string_view::npos) {
    return {};
  }
  std::string_view value = TrimAscii(content_type.substr(at + kName.size()));
  if (!value.empty() && (value[0] == '"' || value[0] == '\'')) {
    value.remove_prefix(1);
  }
  return TrimAscii(
      value.substr(0, std::min(value.find_first_of(";,\"'"), value.size())));
}

bool IsHtmlType(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

}  // namespace descale
