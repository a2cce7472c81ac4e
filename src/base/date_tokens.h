// The pieces of a written date: numbers, words and the marks between them.

#ifndef DESCALE_BASE_DATE_TOKENS_H_
#define DESCALE_BASE_DATE_TOKENS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace descale {

struct DateToken {
  enum class Kind : uint8_t { kNumber, kWord, kMark };
  Kind kind = Kind::kMark;
  std::string_view text;
  int64_t value = 0;    // of a number; of a word the month that it names, or 0
  bool spaced = false;  // white space stands before it

  bool IsNumber(size_t min_digits, size_t max_digits) const {
    return kind == Kind::kNumber && text.size() >= min_digits &&
           text.size() <= max_digits;
  }
  bool IsMark(char mark) const {
    return kind == Kind::kMark && text.size() == 1 && text[0] == mark;
  }
};

// Splits text folded by Folding::kArabic; the tokens are views into it. Two
// words that name a month together are one token. At most 64 tokens: a date
// does not stand behind more.
std::vector<DateToken> SplitDate(std::string_view folded);

}  // namespace descale

#endif  // DESCALE_BASE_DATE_TOKENS_H_
