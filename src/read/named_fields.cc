#include "read/named_fields.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/strings.h"

namespace descale {

size_t FindHeaderEnd(std::string_view bytes, size_t searched) {
  // The end may have begun in what was searched.
  for (size_t at = searched - std::min<size_t>(searched, 3);
       (at = bytes.find('\n', at)) != std::string_view::npos; ++at) {
    const std::string_view next = bytes.substr(at + 1);
    if (next.starts_with('\n')) {
      return at + 2;
    }
    if (next.starts_with("\r\n")) {
      return at + 3;
    }
  }
  return std::string_view::npos;
}

NamedFields::NamedFields(std::string_view header) {
  ForEachPiece(header, "\n", [this](std::string_view line) {
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos && !IsAsciiSpace(line[0])) {
      fields_.emplace_back(TrimAscii(line.substr(0, colon)),
                           TrimAscii(line.substr(colon + 1)));
    }
  });
}

std::string_view NamedFields::operator[](std::string_view name) const {
  for (const auto& [key, value] : fields_) {
    if (EqualsIgnoringCase(key, name)) {
      return value;
    }
  }
  return {};
}

}  // namespace descale
