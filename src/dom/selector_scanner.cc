#include "dom/selector_scanner.h"

#include <algorithm>
#include <cstdint>

#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

// An escape has at most six digits.
constexpr int kMaxEscapeDigits = 6;

bool IsNameStart(char c) {
  return IsAsciiAlpha(c) || c == '_' || (c & 0x80) != 0;
}

bool IsNameByte(char c) {
  return IsNameStart(c) || IsAsciiDigit(c) || c == '-';
}

bool IsLineBreak(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// The value of a hexadecimal digit; -1 for anything else.
int HexValue(char c) {
  if (IsAsciiDigit(c)) return c - '0';
  const char lower = AsciiLower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

std::string SelectorScanner::PeekCharacter() const {
  std::string character;
  size_t pos = pos_;
  AppendUtf8(DecodeUtf8(css_, &pos), &character);
  return character;
}

bool SelectorScanner::Take(char c) {
  if (AtEnd() || css_[pos_] != c) return false;
  ++pos_;
  return true;
}

bool SelectorScanner::TakeSpace() {
  const size_t begin = pos_;
  while (!AtEnd() && IsAsciiSpace(css_[pos_])) ++pos_;
  return pos_ > begin;
}

bool SelectorScanner::AtEscape(size_t pos) const {
  return pos + 1 < css_.size() && css_[pos] == '\\' &&
         !IsLineBreak(css_[pos + 1]);
}

bool SelectorScanner::AtIdentifier() const {
  const size_t start = Peek() == '-' ? pos_ + 1 : pos_;
  if (start == css_.size()) return false;
  const bool dashes = start > pos_ && css_[start] == '-';
  return dashes || IsNameStart(css_[start]) || AtEscape(start);
}

std::optional<std::string> SelectorScanner::TakeIdentifier() {
  if (!AtIdentifier()) return std::nullopt;
  std::string name;
  while (!AtEnd()) {
    if (AtEscape(pos_)) {
      TakeEscape(&name);
    } else if (IsNameByte(css_[pos_])) {
      name += css_[pos_++];
    } else {
      break;
    }
  }
  return name;
}

// "\26 " is the character U+0026, "\." is a dot.
void SelectorScanner::TakeEscape(std::string* out) {
  ++pos_;
  if (HexValue(css_[pos_]) < 0) {
    *out += css_[pos_++];
    return;
  }
  char32_t c = 0;
  for (int i = 0; i < kMaxEscapeDigits && !AtEnd(); ++i) {
    const int digit = HexValue(css_[pos_]);
    if (digit < 0) break;
    c = c * 16 + static_cast<char32_t>(digit);
    ++pos_;
  }
  if (!AtEnd() && IsAsciiSpace(css_[pos_])) ++pos_;
  AppendUtf8(c == 0 ? kReplacementCharacter : c, out);
}

Result<std::string> SelectorScanner::TakeString() {
  const size_t begin = pos_;
  const char quote = Peek();
  if (quote != '"' && quote != '\'')
    return Error("a string in quotes is needed");
  ++pos_;
  std::string text;
  while (!Take(quote)) {
    if (AtEnd() || IsLineBreak(css_[pos_])) {
      return ErrorAt(begin, "the string has no end");
    }
    if (AtEscape(pos_)) {
      TakeEscape(&text);
    } else {
      text += css_[pos_++];
    }
  }
  return text;
}

std::string_view SelectorScanner::TakeUntil(char end) {
  const size_t begin = pos_;
  pos_ = std::min(css_.find(end, pos_), css_.size());
  return css_.substr(begin, pos_ - begin);
}

Status SelectorScanner::ErrorAt(size_t pos, std::string_view text) const {
  const size_t column = CountCodePoints(css_.substr(0, pos)) + 1;
  return Status::InvalidArgument("column " + std::to_string(column) + ": " +
                                 std::string(text));
}

}  // namespace descale
