#include "rules/end_stripper.h"

#include "base/utf8.h"
#include "rules/pattern_limits.h"

namespace descale {
namespace {

// Where the last code point of `s`, which is not empty, begins.
size_t LastCodePoint(std::string_view s) {
  size_t pos = s.size() - 1;
  while (pos > 0 && (static_cast<unsigned char>(s[pos]) & 0xC0) == 0x80) --pos;
  return pos;
}

}  // namespace

EndStripper::EndStripper(const std::string& pattern) {
  if (pattern.empty()) return;
  pattern_ = std::make_unique<RE2>(pattern, PatternOptions());
  for (char32_t c = 0; c < kTableSize; ++c) {
    std::string text;
    AppendUtf8(c, &text);
    table_[c] = c == ' ' || RE2::FullMatch(text, *pattern_);
  }
}

std::string_view EndStripper::Strip(std::string_view folded) const {
  if (pattern_ == nullptr) return folded;
  while (!folded.empty()) {
    size_t end = 0;
    DecodeUtf8(folded, &end);
    if (!Strips(folded.substr(0, end))) break;
    folded.remove_prefix(end);
  }
  while (!folded.empty()) {
    const size_t begin = LastCodePoint(folded);
    if (!Strips(folded.substr(begin))) break;
    folded.remove_suffix(folded.size() - begin);
  }
  return folded;
}

bool EndStripper::Strips(std::string_view code_point) const {
  size_t pos = 0;
  const char32_t c = DecodeUtf8(code_point, &pos);
  if (c < kTableSize) return table_[c];
  return RE2::FullMatch(re2::StringPiece(code_point.data(), code_point.size()),
                        *pattern_);
}

}  // namespace descale
