#include "tune/xpath_scanner.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/strings.h"

namespace descale {
namespace {

bool IsNameByte(char c) {
  return IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Numbers above this are no positions.
constexpr int kMaxNumber = 100'000;

}  // namespace

void XPathScanner::SkipSpace() {
  while (pos_ < text_.size() && IsAsciiSpace(text_[pos_])) {
    ++pos_;
  }
}

bool XPathScanner::AtEnd() {
  SkipSpace();
  return pos_ == text_.size();
}

std::string_view XPathScanner::Rest() {
  SkipSpace();
  return text_.substr(pos_);
}

bool XPathScanner::Sees(std::string_view token) {
  const std::string_view rest = Rest();
  if (!rest.starts_with(token)) {
    return false;
  }
  return !IsNameByte(token.back()) || rest.size() == token.size() ||
         !IsNameByte(rest[token.size()]);
}

bool XPathScanner::Take(std::string_view token) {
  if (!Sees(token)) {
    return false;
  }
  pos_ += token.size();
  return true;
}

std::optional<std::string> XPathScanner::TakeName() {
  const std::string_view rest = Rest();
  size_t size = 0;
  while (size < rest.size() && IsNameByte(rest[size])) {
    ++size;
  }
  if (size == 0 || IsAsciiDigit(rest[0])) {
    return std::nullopt;
  }
  pos_ += size;
  return std::string(rest.substr(0, size));
}

std::optional<std::string> XPathScanner::TakeLiteral() {
  const std::string_view rest = Rest();
  if (rest.empty() || (rest[0] != '\'' && rest[0] != '"')) {
    return std::nullopt;
  }
  const size_t end = rest.find(rest[0], 1);
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  pos_ += end + 1;
  return std::string(rest.substr(1, end - 1));
}

std::optional<int> XPathScanner::TakeNumber() {
  const std::string_view rest = Rest();
  int number = 0;
  size_t size = 0;
  while (size < rest.size() && IsAsciiDigit(rest[size]) &&
         number < kMaxNumber) {
    number = number * 10 + (rest[size++] - '0');
  }
  if (size == 0) {
    return std::nullopt;
  }
  pos_ += size;
  return number;
}

}  // namespace descale
