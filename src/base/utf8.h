// UTF-8: decoding, validation, counting. Invalid input never fails: each
// maximal ill-formed part reads as U+FFFD (Unicode 15, section 3.9, "U+FFFD
// substitution of maximal subparts"; the WHATWG decoder does the same).

#ifndef DESCALE_BASE_UTF8_H_
#define DESCALE_BASE_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace descale {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// Reads the code point at s[*pos] and moves *pos behind it. *pos < s.size().
char32_t DecodeUtf8(std::string_view s, size_t* pos);

// Appends a code point; surrogates and what is above U+10FFFF as U+FFFD.
void AppendUtf8(char32_t c, std::string* out);

bool IsValidUtf8(std::string_view s);
bool IsAscii(std::string_view s);

// How many code points; each ill-formed part counts as one.
size_t CountCodePoints(std::string_view s);

// Appends `s` with ill-formed parts replaced by U+FFFD.
void AppendValidUtf8(std::string_view s, std::string* out);

// The longest prefix of at most `max_bytes` that does not cut a code point.
std::string_view PrefixUtf8(std::string_view s, size_t max_bytes);

}  // namespace descale

#endif  // DESCALE_BASE_UTF8_H_
