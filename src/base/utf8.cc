#include "base/utf8.h"

#include <cstdint>
#include <cstring>

namespace descale {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080ull;

// The first position at or after `from` whose byte is not ASCII.
size_t SkipAscii(std::string_view s, size_t from) {
  while (from + 8 <= s.size()) {
    uint64_t word = 0;
    std::memcpy(&word, s.data() + from, sizeof word);
    if ((word & kHighBits) != 0) break;
    from += 8;
  }
  while (from < s.size() && static_cast<uint8_t>(s[from]) < 0x80) ++from;
  return from;
}

struct LeadByte {
  uint8_t length;      // of the whole sequence; 0 for a byte that leads none
  uint8_t second_min;  // range of the second byte: shuts out overlong forms,
  uint8_t second_max;  // surrogates and what is above U+10FFFF
};

constexpr LeadByte Lead(uint8_t b) {
  if (b >= 0xC2 && b <= 0xDF) return {2, 0x80, 0xBF};
  if (b == 0xE0) return {3, 0xA0, 0xBF};
  if (b == 0xED) return {3, 0x80, 0x9F};
  if (b >= 0xE1 && b <= 0xEF) return {3, 0x80, 0xBF};
  if (b == 0xF0) return {4, 0x90, 0xBF};
  if (b >= 0xF1 && b <= 0xF3) return {4, 0x80, 0xBF};
  if (b == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

// Length of the sequence at s[pos], non-ASCII: positive if well-formed, else
// minus the length of the maximal ill-formed part.
int SequenceLength(std::string_view s, size_t pos) {
  const LeadByte lead = Lead(static_cast<uint8_t>(s[pos]));
  if (lead.length == 0) return -1;
  for (int i = 1; i < lead.length; ++i) {
    if (pos + i >= s.size()) return -i;
    const auto b = static_cast<uint8_t>(s[pos + i]);
    const uint8_t low = i == 1 ? lead.second_min : 0x80;
    const uint8_t high = i == 1 ? lead.second_max : 0xBF;
    if (b < low || b > high) return -i;
  }
  return lead.length;
}

}  // namespace

char32_t DecodeUtf8(std::string_view s, size_t* pos) {
  const auto first = static_cast<uint8_t>(s[*pos]);
  if (first < 0x80) {
    ++*pos;
    return first;
  }
  const int length = SequenceLength(s, *pos);
  if (length < 0) {
    *pos += -length;
    return kReplacementCharacter;
  }
  char32_t c = first & (0xFF >> (length + 1));
  for (int i = 1; i < length; ++i) {
    c = (c << 6) | (static_cast<uint8_t>(s[*pos + i]) & 0x3F);
  }
  *pos += length;
  return c;
}

void AppendUtf8(char32_t c, std::string* out) {
  if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = kReplacementCharacter;
  const auto tail = [c](int shift) {
    return static_cast<char>(0x80 | ((c >> shift) & 0x3F));
  };
  if (c < 0x80) {
    out->push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    const char bytes[] = {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
    out->append(bytes, 2);
  } else if (c < 0x10000) {
    const char bytes[] = {static_cast<char>(0xE0 | (c >> 12)), tail(6),
                          tail(0)};
    out->append(bytes, 3);
  } else {
    const char bytes[] = {static_cast<char>(0xF0 | (c >> 18)), tail(12),
                          tail(6), tail(0)};
    out->append(bytes, 4);
  }
}

bool IsValidUtf8(std::string_view s) {
  size_t pos = SkipAscii(s, 0);
  while (pos < s.size()) {
    const int length = SequenceLength(s, pos);
    if (length < 0) return false;
    pos += length;
    // Runs of one script are long: look for ASCII only when it comes.
    if (pos < s.size() && static_cast<uint8_t>(s[pos]) < 0x80) {
      pos = SkipAscii(s, pos);
    }
  }
  return true;
}

bool IsAscii(std::string_view s) { return SkipAscii(s, 0) == s.size(); }

size_t CountCodePoints(std::string_view s) {
  size_t count = 0;
  for (size_t pos = 0; pos < s.size(); ++count) DecodeUtf8(s, &pos);
  return count;
}

void AppendValidUtf8(std::string_view s, std::string* out) {
  size_t copied = 0;  // s[0, copied) is in `out` already
  size_t pos = SkipAscii(s, 0);
  while (pos < s.size()) {
    const int length = SequenceLength(s, pos);
    if (length < 0) {
      out->append(s, copied, pos - copied);
      AppendUtf8(kReplacementCharacter, out);
      pos += -length;
      copied = pos;
    } else {
      pos += length;
    }
    pos = SkipAscii(s, pos);
  }
  out->append(s, copied, pos - copied);
}

std::string_view PrefixUtf8(std::string_view s, size_t max_bytes) {
  if (s.size() <= max_bytes) return s;
  size_t end = max_bytes;
  // Back to the start of the sequence that the cut would split.
  for (int back = 0; back < 3 && end > 0; ++back) {
    if ((static_cast<uint8_t>(s[end]) & 0xC0) != 0x80) break;
    --end;
  }
  return s.substr(0, end);
}

}  // namespace descale
