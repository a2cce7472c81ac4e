#include "parse/plain_characters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/byte_lanes.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr auto kNone = std::string_view::npos;

bool IsOdd(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\f') ||
         (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFE) == 0xFFFE;
}

// All eight bytes are printable ASCII, tab, line feed or form feed.
bool IsPlainAscii(uint64_t lanes) {
  return (LanesWithin(lanes, ' ', '~') | LanesWithin(lanes, '\t', '\n') |
          LanesWithin(lanes, '\f', '\f')) == kHighBits;
}

// Where the first odd character from `pos` on begins.
size_t FindOdd(std::string_view utf8, size_t pos) {
  while (pos < utf8.size()) {
    if (utf8.size() - pos >= kLanes &&
        IsPlainAscii(LoadLanes(utf8.substr(pos)))) {
      pos += kLanes;
      continue;
    }
    // A lane at a time, so that the next ones are asked together again.
    const size_t end = std::min(pos + kLanes, utf8.size());
    while (pos < end) {
      size_t next = pos;
      if (IsOdd(DecodeUtf8(utf8, &next))) return pos;
      pos = next;
    }
  }
  return kNone;
}

}  // namespace

std::optional<std::string_view> WithPlainCharacters(std::string_view utf8,
                                                    Arena* arena) {
  size_t odd = FindOdd(utf8, 0);
  if (odd == kNone) return utf8;
  std::string plain;
  plain.reserve(utf8.size());
  size_t copied = 0;
  for (; odd != kNone; odd = FindOdd(utf8, copied)) {
    plain.append(utf8, copied, odd - copied);
    size_t next = odd;
    const char32_t c = DecodeUtf8(utf8, &next);
    if (c == 0) return std::nullopt;
    if (c == '\r') {
      plain += '\n';
      if (next < utf8.size() && utf8[next] == '\n') ++next;
    } else {
      AppendUtf8(kReplacementCharacter, &plain);
    }
    copied = next;
  }
  plain.append(utf8, copied);
  return arena->Copy(plain);
}

}  // namespace descale
