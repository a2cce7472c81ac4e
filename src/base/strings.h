// Small string helpers. "Ascii" in a name: other bytes pass unchanged.

#ifndef DESCALE_BASE_STRINGS_H_
#define DESCALE_BASE_STRINGS_H_

#include <string>
#include <string_view>
#include <vector>

namespace descale {

// Tab, LF, FF, CR, space: HTML's white space.
constexpr bool IsAsciiSpace(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
constexpr bool IsAsciiAlpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool IsAsciiDigit(char c) { return c >= '0' && c <= '9'; }
constexpr char AsciiLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string AsciiLowered(std::string_view s);
bool EqualsIgnoringCase(std::string_view a, std::string_view b);
bool StartsWithIgnoringCase(std::string_view s, std::string_view prefix);
// Where `needle` (lower case) starts in `s`, ignoring ASCII case; npos if not.
size_t FindIgnoringCase(std::string_view s, std::string_view needle,
                        size_t from = 0);

// Calls `visit(piece)` for what stands between the separators, also for
// nothing; a text that ends with a separator has an empty last piece.
template <typename Visitor>
void ForEachPiece(std::string_view text, std::string_view separator,
                  Visitor visit) {
  while (true) {
    const size_t end = text.find(separator);
    visit(text.substr(0, end));
    if (end == std::string_view::npos) {
      return;
    }
    text.remove_prefix(end + separator.size());
  }
}

std::string_view TrimAscii(std::string_view s);

// The white-space-separated words of `s` (HTML's "split on ASCII whitespace").
std::vector<std::string_view> SplitAscii(std::string_view s);

// The text with runs of Unicode white space as one space, trimmed.
std::string SqueezeSpaces(std::string_view s);

}  // namespace descale

#endif  // DESCALE_BASE_STRINGS_H_
