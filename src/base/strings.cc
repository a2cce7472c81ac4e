#include "base/strings.h"

#include "base/characters.h"
#include "base/utf8.h"

namespace descale {

std::string AsciiLowered(std::string_view s) {
  std::string lowered(s);
  for (char& c : lowered) c = AsciiLower(c);
  return lowered;
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return a.size() == b.size() && StartsWithIgnoringCase(a, b);
}

bool StartsWithIgnoringCase(std::string_view s, std::string_view prefix) {
  if (s.size() < prefix.size()) return false;
  for (size_t i = 0; i < prefix.size(); ++i) {
    if (AsciiLower(s[i]) != AsciiLower(prefix[i])) return false;
  }
  return true;
}

size_t FindIgnoringCase(std::string_view s, std::string_view needle,
                        size_t from) {
  if (needle.empty()) return from <= s.size() ? from : std::string_view::npos;
  for (size_t i = from; i + needle.size() <= s.size(); ++i) {
    if (AsciiLower(s[i]) == needle[0] &&
        StartsWithIgnoringCase(s.substr(i), needle)) {
      return i;
    }
  }
  return std::string_view::npos;
}

std::string_view TrimAscii(std::string_view s) {
  while (!s.empty() && IsAsciiSpace(s.front())) s.remove_prefix(1);
  while (!s.empty() && IsAsciiSpace(s.back())) s.remove_suffix(1);
  return s;
}

std::vector<std::string_view> SplitAscii(std::string_view s) {
  std::vector<std::string_view> words;
  size_t pos = 0;
  while (pos < s.size()) {
    while (pos < s.size() && IsAsciiSpace(s[pos])) ++pos;
    const size_t begin = pos;
    while (pos < s.size() && !IsAsciiSpace(s[pos])) ++pos;
    if (pos > begin) words.push_back(s.substr(begin, pos - begin));
  }
  return words;
}

std::string SqueezeSpaces(std::string_view s) {
  std::string squeezed;
  squeezed.reserve(s.size());
  bool space_due = false;
  for (size_t pos = 0; pos < s.size();) {
    const size_t begin = pos;
    if (IsSpace(DecodeUtf8(s, &pos))) {
      space_due = !squeezed.empty();
      continue;
    }
    if (space_due) squeezed.push_back(' ');
    space_due = false;
    squeezed.append(s, begin, pos - begin);
  }
  return squeezed;
}

}  // namespace descale
