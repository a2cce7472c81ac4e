#include "base/date_tokens.h"

#include "base/characters.h"
#include "base/month_names.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr size_t kMaxTokens = 64;
// Numbers longer than this are no part of a date.
constexpr size_t kMaxDigits = 17;

size_t EndOfNumber(std::string_view text, size_t pos) {
  while (pos < text.size() && IsAsciiDigit(text[pos])) {
    ++pos;
  }
  return pos;
}

// A wide character is a word of its own: 2024年5月13日.
size_t EndOfWord(std::string_view text, size_t pos) {
  while (pos < text.size()) {
    size_t next = pos;
    const char32_t c = DecodeUtf8(text, &next);
    if (!IsLetter(c) || IsWide(c)) {
      break;
    }
    pos = next;
  }
  return pos;
}

DateToken TakeToken(std::string_view text, size_t* pos) {
  const size_t start = *pos;
  DateToken token;
  size_t next = start;
  const char32_t c = DecodeUtf8(text, &next);
  if (IsAsciiDigit(text[start])) {
    token.kind = DateToken::Kind::kNumber;
    next = EndOfNumber(text, start);
    if (next - start <= kMaxDigits) {
      for (size_t i = start; i < next; ++i) {
        token.value = token.value * 10 + (text[i] - '0');
      }
    }
  } else if (IsLetter(c)) {
    token.kind = DateToken::Kind::kWord;
    next = IsWide(c) ? next : EndOfWord(text, start);
  }
  token.text = text.substr(start, next - start);
  *pos = next;
  return token;
}

// Sets the values of words. A month of two words takes the second one in.
void NameMonths(std::vector<DateToken>* tokens) {
  for (size_t i = 0; i < tokens->size(); ++i) {
    DateToken& token = (*tokens)[i];
    if (token.kind != DateToken::Kind::kWord) {
      continue;
    }
    token.value = MonthFromName(token.text);
    if (token.value == 0 && i + 1 < tokens->size() &&
        (*tokens)[i + 1].kind == DateToken::Kind::kWord) {
      const DateToken& second = (*tokens)[i + 1];
      const std::string_view both(
          token.text.data(),
          second.text.data() + second.text.size() - token.text.data());
      token.value = MonthFromName(both);
    }
  }
}

}  // namespace

std::vector<DateToken> SplitDate(std::string_view folded) {
  std::vector<DateToken> tokens;
  bool spaced = false;
  for (size_t pos = 0; pos < folded.size() && tokens.size() < kMaxTokens;) {
    if (folded[pos] == ' ') {
      spaced = true;
      ++pos;
      continue;
    }
    tokens.push_back(TakeToken(folded, &pos));
    tokens.back().spaced = spaced;
    spaced = false;
  }
  NameMonths(&tokens);
  return tokens;
}

}  // namespace descale
