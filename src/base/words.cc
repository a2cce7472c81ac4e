#include "base/words.h"

#include <cmath>
#include <cstddef>

#include "base/characters.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

// What one character of an unspaced script is worth, in words.
constexpr double kWideWord = 0.6;

bool IsComma(char32_t c) {
  return c == ',' || c == 0x060C ||     // Latin, Arabic
         c == 0x3001 || c == 0xFF0C ||  // ideographic, full width
         c == 0xFF64 || c == 0x055D ||  // half width, Armenian
         c == 0x1363 || c == 0x104A;    // Ethiopic, Myanmar
}

bool IsMark(char32_t c) {
  // Combining marks continue a word; letters and digits make one.
  return c >= 0x300 && !IsSpace(c) && !IsSentenceMark(c) && !IsComma(c) &&
         !IsCloser(c);
}

// Counts code point after code point; a word ends where letters end.
class Counter {
 public:
  void Add(char32_t c) {
    if (IsSpace(c)) {
      EndSentenceIfDue();
      in_word_ = false;
      return;
    }
    ++counts_.chars;
    if (IsWide(c)) {
      ++wide_;
      in_word_ = false;
    } else if (IsLetter(c) || IsDigit(c)) {
      if (!in_word_) ++words_;
      in_word_ = true;
    } else if (in_word_ && !IsMark(c)) {
      in_word_ = false;
    }
    if (IsComma(c)) ++counts_.commas;
    CountSentenceMark(c);
  }

  TextCounts Finish() {
    EndSentenceIfDue();
    counts_.words =
        words_ + static_cast<uint32_t>(std::lround(kWideWord * wide_));
    return counts_;
  }

 private:
  void CountSentenceMark(char32_t c) {
    if (IsSentenceMark(c)) {
      // Full-width marks end a sentence without a space behind them.
      if (c >= 0x3000) {
        ++counts_.sentence_marks;
      } else {
        mark_due_ = true;
      }
    } else if (!IsCloser(c)) {
      mark_due_ = false;  // "3.5", "example.com"
    }
  }

  void EndSentenceIfDue() {
    if (mark_due_) ++counts_.sentence_marks;
    mark_due_ = false;
  }

  TextCounts counts_;
  uint32_t words_ = 0;
  uint32_t wide_ = 0;
  bool in_word_ = false;
  bool mark_due_ = false;
};

}  // namespace

TextCounts CountText(std::string_view utf8) {
  Counter counter;
  for (size_t pos = 0; pos < utf8.size();) {
    counter.Add(DecodeUtf8(utf8, &pos));
  }
  return counter.Finish();
}

}  // namespace descale
