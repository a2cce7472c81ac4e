#include "parse/plain_characters.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "base/utf8.h"

namespace descale {
namespace {

constexpr auto kNone = std::string_view::npos;

// Carriage returns are looked for apart: in pages that have any they are many.
bool IsOdd(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r') ||
         (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF) ||
         (c & 0xFFFE) == 0xFFFE;
}

// Bytes that odd characters begin with, and some others: 0 for all else.
// Without branches, which would keep compilers from asking many bytes at once.
constexpr uint8_t MayBeOdd(uint8_t byte, uint8_t next) {
  const auto is = [](uint8_t a, uint8_t b) {
    return static_cast<unsigned>(a == b);
  };
  const unsigned space =
      is(byte, '\t') | is(byte, '\n') | is(byte, '\f') | is(byte, '\r');
  // U+0080 begins with C2, U+FDD0 with EF B7, U+FFFE with EF BF, U+1FFFE with
  // F0. Punctuation of full width is EF, too, and common.
  return static_cast<uint8_t>(
      (static_cast<unsigned>(byte < 0x20) & ~space) | is(byte, 0x7F) |
      is(byte, 0xC2) | (is(byte, 0xEF) & (is(next, 0xB7) | is(next, 0xBF))) |
      static_cast<unsigned>(byte >= 0xF0));
}

// There is a byte behind the block.
constexpr size_t kBlock = 64;
bool BlockMayBeOdd(const char* block) {
  uint8_t odd = 0;
  for (size_t i = 0; i < kBlock; ++i) {
    odd |= MayBeOdd(static_cast<uint8_t>(block[i]),
                    static_cast<uint8_t>(block[i + 1]));
  }
  return odd != 0;
}

// Where the first odd character from `pos` on begins.
size_t FindOdd(std::string_view utf8, size_t pos) {
  while (pos < utf8.size()) {
    const size_t end = std::min(pos + kBlock, utf8.size());
    if (end < utf8.size() && !BlockMayBeOdd(utf8.data() + pos)) {
      pos = end;
      continue;
    }
    for (; pos < end; ++pos) {
      const char next = pos + 1 < utf8.size() ? utf8[pos + 1] : '\0';
      if (MayBeOdd(static_cast<uint8_t>(utf8[pos]),
                   static_cast<uint8_t>(next)) == 0) {
        continue;
      }
      size_t after = pos;
      if (IsOdd(DecodeUtf8(utf8, &after))) return pos;
    }
  }
  return kNone;
}

}  // namespace

std::optional<std::string_view> WithPlainCharacters(std::string_view utf8,
                                                    Arena* arena) {
  size_t odd = FindOdd(utf8, 0);
  size_t line_end = utf8.find('\r');
  if (odd == kNone && line_end == kNone) return utf8;
  // Kept, because pages are large and fresh memory is slow.
  thread_local std::string plain;
  plain.clear();
  plain.reserve(utf8.size());
  size_t copied = 0;
  while (odd != kNone || line_end != kNone) {
    size_t next = std::min(odd, line_end);
    plain.append(utf8, copied, next - copied);
    if (next == line_end) {
      plain += '\n';
      ++next;
      if (next < utf8.size() && utf8[next] == '\n') ++next;
      line_end = utf8.find('\r', next);
    } else {
      if (DecodeUtf8(utf8, &next) == 0) return std::nullopt;
      AppendUtf8(kReplacementCharacter, &plain);
      odd = FindOdd(utf8, next);
    }
    copied = next;
  }
  plain.append(utf8, copied);
  return arena->Copy(plain);
}

}  // namespace descale
