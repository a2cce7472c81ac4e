#include "rules/rule_text.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace descale {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Where byte `offset` of the text is.
Position PositionAt(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t line_start = before.rfind('\n') + 1;  // 0 when there is none
  return {
      static_cast<uint32_t>(std::ranges::count(before, '\n') + 1),
      static_cast<uint32_t>(CountCodePoints(before.substr(line_start)) + 1)};
}

// The offset of the first byte that no rule file may have; npos if all is well.
size_t FindBadByte(std::string_view text) {
  const size_t nul = text.find('\0');
  if (nul != std::string_view::npos || IsValidUtf8(text)) return nul;
  for (size_t pos = 0; pos < text.size();) {
    const size_t begin = pos;
    const char32_t c = DecodeUtf8(text, &pos);
    if (c == kReplacementCharacter && text.substr(begin, 3) != "\xEF\xBF\xBD") {
      return begin;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> CheckedText(std::string_view file,
                                            std::string_view bytes,
                                            ErrorLog* errors) {
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  const size_t bad = FindBadByte(bytes);
  if (bad == std::string_view::npos) return bytes;
  errors->Add(file, PositionAt(bytes, bad),
              bytes[bad] == '\0' ? "NUL byte" : "invalid UTF-8");
  return std::nullopt;
}

}  // namespace descale
