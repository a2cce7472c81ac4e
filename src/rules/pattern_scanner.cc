#include "rules/pattern_scanner.h"

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

using Kind = PatternToken::Kind;

// Behind the escape that starts at s[pos] (a backslash).
size_t EscapeEnd(std::string_view s, size_t pos) {
  size_t end = pos + 1;
  if (end >= s.size()) return s.size();
  const char letter = s[end];
  if (letter == 'p' || letter == 'P' || letter == 'x') {
    ++end;
    if (end < s.size() && s[end] == '{') {
      const size_t brace = s.find('}', end);
      return brace == std::string_view::npos ? s.size() : brace + 1;
    }
    return std::min(s.size(), end + (letter == 'x' ? 2 : 1));
  }
  if (IsAsciiDigit(letter)) {
    while (end < s.size() && end < pos + 4 && IsAsciiDigit(s[end])) ++end;
    return end;
  }
  DecodeUtf8(s, &end);
  return end;
}

// The number of \x{0623}, \x41 or \101; false for any other escape.
bool ParseCode(std::string_view escape, char32_t* c) {
  std::string_view digits = escape.substr(1);
  int base = 8;
  if (digits.starts_with('x')) {
    base = 16;
    digits.remove_prefix(1);
    if (digits.starts_with('{') && digits.ends_with('}')) {
      digits = digits.substr(1, digits.size() - 2);
    }
  } else if (digits.empty() || !IsAsciiDigit(digits[0])) {
    return false;
  }
  uint32_t number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number, base);
  *c = number;
  return error == std::errc() && stop == end;
}

PatternToken EscapeToken(std::string_view raw) {
  PatternToken token{Kind::kEscape, raw};
  if (raw == "\\Q" || raw == "\\E") token.kind = Kind::kQuote;
  if (ParseCode(raw, &token.c)) token.kind = Kind::kCode;
  return token;
}

}  // namespace

PatternToken PatternScanner::Take(Kind kind, size_t end) {
  PatternToken token{kind, pattern_.substr(pos_, end - pos_)};
  pos_ = std::min(end, pattern_.size());
  return token;
}

bool PatternScanner::Next(PatternToken* token) {
  if (pos_ >= pattern_.size()) return false;
  switch (pattern_[pos_]) {
    case '\\':
      *token = ReadEscape();
      return true;
    case '[':
      *token = ReadClass();
      return true;
    case '(':
      *token = ReadGroup();
      return true;
    case ')':
      *token = Take(Kind::kClose, pos_ + 1);
      return true;
    case '.':
    case '^':
    case '$':
    case '|':
      *token = Take(Kind::kOther, pos_ + 1);
      return true;
    case '*':
    case '+':
    case '?': {
      const bool lazy = pos_ + 1 < pattern_.size() && pattern_[pos_ + 1] == '?';
      *token = Take(Kind::kRepeat, pos_ + (lazy ? 2 : 1));
      return true;
    }
    case '{':
      if (ReadCount(token)) return true;
      break;
    default:
      break;
  }
  size_t end = pos_;
  const char32_t c = DecodeUtf8(pattern_, &end);
  *token = Take(Kind::kLiteral, end);
  token->c = c;
  return true;
}

PatternToken PatternScanner::ReadEscape() {
  const size_t end = EscapeEnd(pattern_, pos_);
  const PatternToken token = EscapeToken(pattern_.substr(pos_, end - pos_));
  pos_ = end;
  return token;
}

PatternToken PatternScanner::ReadClass() {
  std::string_view inside = pattern_.substr(pos_ + 1);
  if (inside.starts_with('^')) inside.remove_prefix(1);
  // A ] that stands first is a member.
  bool first = true;
  while (!inside.empty() && (first || inside[0] != ']')) {
    ReadClassMember(&inside);
    first = false;
  }
  return Take(Kind::kClass, pattern_.size() - inside.size() + 1);
}

PatternToken PatternScanner::ReadGroup() {
  if (pattern_.substr(pos_, 2) != "(?") return Take(Kind::kOpen, pos_ + 1);
  const size_t end = pattern_.find_first_of(":>)", pos_);
  if (end == std::string_view::npos) return Take(Kind::kOpen, pattern_.size());
  const Kind kind = pattern_[end] == ')' ? Kind::kFlags : Kind::kOpen;
  return Take(kind, end + 1);
}

// {2}, {2,} or {2,5}; RE2 takes any other brace as a literal.
bool PatternScanner::ReadCount(PatternToken* token) {
  size_t end = pos_ + 1;
  uint32_t max = 0;
  uint32_t numbers = 0;
  while (end < pattern_.size() && pattern_[end] != '}') {
    if (IsAsciiDigit(pattern_[end])) {
      const auto [stop, error] = std::from_chars(
          pattern_.data() + end, pattern_.data() + pattern_.size(), max);
      if (error != std::errc()) return false;
      end = static_cast<size_t>(stop - pattern_.data());
      ++numbers;
    } else if (pattern_[end] == ',' && numbers == 1) {
      ++end;
    } else {
      return false;
    }
  }
  if (end >= pattern_.size() || numbers == 0) return false;
  ++end;
  if (end < pattern_.size() && pattern_[end] == '?') ++end;
  *token = Take(Kind::kRepeat, end);
  token->max = max;
  return true;
}

PatternToken ReadClassMember(std::string_view* inside) {
  PatternToken token;
  size_t end = 0;
  if ((*inside)[0] == '\\') {
    end = EscapeEnd(*inside, 0);
    token = EscapeToken(inside->substr(0, end));
  } else if (inside->starts_with("[:") &&
             inside->find(":]") != std::string_view::npos) {
    end = inside->find(":]") + 2;
    token = {Kind::kEscape, inside->substr(0, end)};
  } else {
    const char32_t c = DecodeUtf8(*inside, &end);
    token = {Kind::kLiteral, inside->substr(0, end), c};
  }
  inside->remove_prefix(end);
  return token;
}

}  // namespace descale
