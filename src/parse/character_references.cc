#include "parse/character_references.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "base/strings.h"
#include "base/utf8.h"
#include "base/white_space.h"

namespace descale {
namespace {

struct NamedReference {
  std::string_view name;
  std::string_view utf8;
  bool without_semicolon;
};

constexpr NamedReference kNamed[] = {
#include "parse/named_references.inc"
};

// The longest name that works without a semicolon is 6 letters ("Aacute").
constexpr size_t kLongestLegacyName = 6;
constexpr size_t kLongestName = 31;

// What numbers 0x80-0x9F stand for: pages mean windows-1252 by them.
constexpr char16_t kC1[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

// Where in kNamed the names that begin with a character, or with a later one,
// begin: they stand in the order of bytes.
constexpr auto kBegins = [] {
  std::array<uint16_t, 129> begins{};
  size_t next = 0;
  for (size_t c = 0; c < begins.size(); ++c) {
    while (next < std::size(kNamed) &&
           static_cast<unsigned char>(kNamed[next].name.front()) < c) {
      ++next;
    }
    begins[c] = static_cast<uint16_t>(next);
  }
  return begins;
}();

// `name` has ASCII letters and digits only, one at least.
const NamedReference* FindNamed(std::string_view name) {
  const auto first = static_cast<unsigned char>(name.front());
  const auto* const end = std::begin(kNamed) + kBegins[first + 1];
  const auto* const found = std::lower_bound(
      std::begin(kNamed) + kBegins[first], end, name,
      [](const NamedReference& a, std::string_view b) { return a.name < b; });
  return found != end && found->name == name ? found : nullptr;
}

// The value of a hexadecimal or decimal digit; 99 for any other character.
int DigitValue(char c) {
  if (IsAsciiDigit(c)) return c - '0';
  const char lower = AsciiLower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : 99;
}

// `text` starts with "&#". Returns the bytes consumed, 0 if it is no reference.
size_t DecodeNumeric(std::string_view text, std::string* out) {
  size_t pos = 2;
  int base = 10;
  if (pos < text.size() && AsciiLower(text[pos]) == 'x') {
    base = 16;
    ++pos;
  }
  const size_t digits = pos;
  uint32_t value = 0;
  for (; pos < text.size() && DigitValue(text[pos]) < base; ++pos) {
    // Saturates: what is above Unicode's range needs no exact value.
    value = std::min<uint32_t>(value * base + DigitValue(text[pos]), 0x110000);
  }
  if (pos == digits) return 0;
  if (pos < text.size() && text[pos] == ';') ++pos;
  if (value >= 0x80 && value <= 0x9F) value = kC1[value - 0x80];
  AppendUtf8(value == 0 ? kReplacementCharacter : value, out);
  return pos;
}

enum class Within : uint8_t { kText, kAttribute };

// `text` starts with "&". Returns the bytes consumed, 0 if it is no reference.
size_t DecodeNamed(std::string_view text, Within within, std::string* out) {
  size_t end = 1;
  while (end < text.size() && end <= kLongestName + 1 &&
         (IsAsciiAlpha(text[end]) || IsAsciiDigit(text[end]))) {
    ++end;
  }
  const std::string_view word = text.substr(1, end - 1);
  if (word.empty()) return 0;
  if (end < text.size() && text[end] == ';') {
    if (const NamedReference* named = FindNamed(word)) {
      out->append(named->utf8);
      return end + 1;
    }
  }
  // "&nbspfoo": the longest old name that starts here.
  for (size_t length = std::min(word.size(), kLongestLegacyName); length >= 2;
       --length) {
    const NamedReference* named = FindNamed(word.substr(0, length));
    if (named != nullptr && named->without_semicolon) {
      const char next = length + 1 < text.size() ? text[length + 1] : ' ';
      if (within == Within::kAttribute &&
          (next == '=' || IsAsciiAlpha(next) || IsAsciiDigit(next))) {
        return 0;
      }
      out->append(named->utf8);
      return length + 1;
    }
  }
  return 0;
}

// `text` starts with "&". Returns the bytes consumed, 0 if it is no reference.
size_t DecodeOne(std::string_view text, Within within, std::string* out) {
  return text.starts_with("&#") ? DecodeNumeric(text, out)
                                : DecodeNamed(text, within, out);
}

void AppendDecodedWithin(std::string_view text, Within within,
                         std::string* out) {
  size_t copied = 0;
  for (size_t amp = text.find('&'); amp != std::string_view::npos;
       amp = text.find('&', copied)) {
    out->append(text, copied, amp - copied);
    const size_t consumed = DecodeOne(text.substr(amp), within, out);
    if (consumed == 0) out->push_back('&');
    copied = amp + std::max<size_t>(consumed, 1);
  }
  out->append(text, copied);
}

}  // namespace

void AppendDecoded(std::string_view text, std::string* out) {
  AppendDecodedWithin(text, Within::kText, out);
}

void AppendDecodedAttribute(std::string_view value, std::string* out) {
  AppendDecodedWithin(value, Within::kAttribute, out);
}

size_t LeadingSpaceWithReferences(std::string_view text) {
  size_t pos = LeadingAsciiSpace(text);
  while (pos < text.size() && text[pos] == '&') {
    std::string decoded;
    const size_t consumed =
        DecodeOne(text.substr(pos), Within::kText, &decoded);
    if (decoded.size() != 1 || !IsAsciiSpace(decoded.front())) break;
    pos += consumed + LeadingAsciiSpace(text.substr(pos + consumed));
  }
  return pos;
}

}  // namespace descale
