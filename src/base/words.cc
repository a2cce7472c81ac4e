#include "base/words.h"

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "base/character_table.h"
#include "base/characters.h"
#include "base/letter_run.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

// What one character of an unspaced script is worth, in words.
constexpr double kWideWord = 0.6;

// What a character does to the counts.
enum class Part : uint8_t {
  kSpace,
  kLetter,    // letters and digits
  kWide,      // of a script without spaces
  kStop,      // a sentence mark that needs a space behind it
  kWideStop,  // a full-width one, which does not
  kComma,
  kCloser,  // may stand between a sentence mark and the space
  kJoiner,  // a combining mark: a word goes on behind it
  kOther,
};

bool IsWideComma(char32_t c) {
  return c == 0x060C ||                 // Arabic
         c == 0x3001 || c == 0xFF0C ||  // ideographic, full width
         c == 0xFF64 || c == 0x055D ||  // half width, Armenian
         c == 0x1363 || c == 0x104A;    // Ethiopic, Myanmar
}

Part PartOf(char32_t c) {
  if (IsSpace(c)) return Part::kSpace;
  if (c == ',' || IsWideComma(c)) return Part::kComma;
  if (IsSentenceMark(c)) return c >= 0x3000 ? Part::kWideStop : Part::kStop;
  if (IsCloser(c)) return Part::kCloser;
  if (IsWide(c)) return Part::kWide;
  if (IsLetter(c) || IsDigit(c)) return Part::kLetter;
  return c >= 0x300 ? Part::kJoiner : Part::kOther;
}

// Counts character after character; a word ends where letters end.
class Counter {
 public:
  void Add(Part part) {
    switch (part) {
      case Part::kSpace:
        EndSentenceIfDue();
        in_word_ = false;
        return;
      case Part::kLetter:
        words_ += in_word_ ? 0 : 1;
        in_word_ = true;
        mark_due_ = false;  // "3.5", "example.com"
        break;
      case Part::kJoiner:
        mark_due_ = false;
        break;
      case Part::kStop:
        mark_due_ = true;
        in_word_ = false;
        break;
      case Part::kWideStop:
        ++counts_.sentence_marks;
        in_word_ = false;
        break;
      case Part::kCloser:
        in_word_ = false;
        break;
      case Part::kComma:
        ++counts_.commas;
        in_word_ = false;
        mark_due_ = false;
        break;
      case Part::kWide:
        ++wide_;
        in_word_ = false;
        mark_due_ = false;
        break;
      case Part::kOther:
        in_word_ = false;
        mark_due_ = false;
        break;
    }
    ++counts_.chars;
  }

  // Some letters in a row.
  void AddLetters(uint32_t count) {
    Add(Part::kLetter);
    counts_.chars += count - 1;
  }

  TextCounts Finish() {
    EndSentenceIfDue();
    counts_.words =
        words_ + static_cast<uint32_t>(std::lround(kWideWord * wide_));
    return counts_;
  }

 private:
  void EndSentenceIfDue() {
    counts_.sentence_marks += mark_due_ ? 1 : 0;
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
  const auto& parts = CharacterTable<Part, PartOf>::Get();
  Counter counter;
  for (size_t pos = 0; pos < utf8.size();) {
    if (IsAsciiAlpha(utf8[pos])) {
      const uint32_t letters = ReadLetters(utf8.substr(pos)).size;
      counter.AddLetters(letters);
      pos += letters;
    } else {
      counter.Add(parts[DecodeUtf8(utf8, &pos)]);
    }
  }
  return counter.Finish();
}

bool HasVisible(std::string_view utf8) {
  for (size_t pos = 0; pos < utf8.size();) {
    if (IsAsciiSpace(utf8[pos])) {
      ++pos;
      continue;
    }
    const char32_t c = DecodeUtf8(utf8, &pos);
    if (!IsSpace(c) && !IsInvisible(c)) return true;
  }
  return false;
}

}  // namespace descale
