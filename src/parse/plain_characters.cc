#include "parse/plain_characters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace descale {
namespace {

constexpr auto kNone = std::string_view::npos;

bool IsOdd(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\f') ||
         (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFE) == 0xFFFE;
}

// Bytes that odd characters begin with, and some others: 0 for all else.
// Without branches, which would keep compilers from asking many bytes at once.
constexpr uint8_t MayBeOdd(uint8_t byte) {
  const unsigned control =
      static_cast<unsigned>(byte < 0x20) & static_cast<unsigned>(byte != '\t') &
      static_cast<unsigned>(byte != '\n') & static_cast<unsigned>(byte != '\f');
  // U+0080 begins with C2, U+FDD0 with EF, U+1FFFE with F0.
  return static_cast<uint8_t>(control | static_cast<unsigned>(byte == 0x7F) |
                              static_cast<unsigned>(byte == 0xC2) |
                              static_cast<unsigned>(byte >= 0xEF));
}

constexpr size_t kBlock = 64;
bool BlockMayBeOdd(const char* block) {
  uint8_t odd = 0;
  for (size_t i = 0; i < kBlock; ++i) {
    odd |= MayBeOdd(static_cast<uint8_t>(block[i]));
  }
  return odd != 0;
}

// Where the first odd character from `pos` on begins.
size_t FindOdd(std::string_view utf8, size_t pos) {
  while (pos < utf8.size()) {
    const size_t end = std::min(pos + kBlock, utf8.size());
    if (end - pos == kBlock && !BlockMayBeOdd(utf8.data() + pos)) {
      pos = end;
      continue;
    }
    for (; pos < end; ++pos) {
      if (MayBeOdd(static_cast<uint8_t>(utf8[pos])) == 0) continue;
      size_t next = pos;
      if (IsOdd(DecodeUtf8(utf8, &next))) return pos;
    }
  }
  return kNone;
}

}  // namespace

std::optional<std::string_view> WithPlainCharacters(std::string_view utf8,
                                                    Arena* arena) {
  size_t odd = FindOdd(utf8, 0);
  if (odd == kNone) return utf8;
  // Kept, because pages are large and fresh memory is slow.
  thread_local std::string plain;
  plain.clear();
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
