// Folding: the form of a text in which lines are compared and matched, so that
// "SHARE", "Ｓｈａｒｅ" and " share " are one phrase, and so are the many
// spellings of one Arabic word.
//
//   kBasic   NFKC, simple case folding (the full one would turn "ß" into "ss"
//            and "İ" into two characters), invisible characters out, decimal
//            digits of any script as ASCII, runs of white space as one space,
//            none at the ends
//   kArabic  kBasic, and alef, yeh, waw, heh with or without hamza, madda and
//            dots as one letter each, Persian kaf and yeh as the Arabic ones,
//            tatweel and vowel marks out
//   kHebrew  kBasic, and points and accents out, maqaf, geresh and gershayim as
//            the hyphen and the quotes that people type for them
//   kTurkish kBasic, and all four letters i as one, as "REKLAM İLANI" is
//   written in
//            lower case in two ways; circumflexes out
//   kGreek   kBasic, and accents and breathings out: capitals have none
//
// Ill-formed UTF-8 folds as U+FFFD. All functions are safe from many threads.

#ifndef DESCALE_BASE_FOLD_H_
#define DESCALE_BASE_FOLD_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace descale {

enum class Folding : uint8_t { kBasic, kArabic, kHebrew, kTurkish, kGreek };
inline constexpr size_t kFoldingCount = 5;

inline constexpr uint32_t kAnyLength = 0xFFFFFFFF;

struct FoldedText {
  std::string text;     // UTF-8
  uint32_t length = 0;  // code points of `text`; a wide one (IsWide) counts two
  // Filled by FoldWithOffsets: offsets[i] is where the source of text[i] begins
  // in the original, and one more says where the last source ends.
  std::vector<uint32_t> offsets;

  // Bytes [begin, end) of the original that became [begin, end) of `text`.
  std::pair<size_t, size_t> OriginalOf(size_t begin, size_t end) const;
};

// Folds `original` into `folded`, whose memory is reused. Stops and returns
// false once the result is longer than `max_length`: a long line costs no more
// than the longest phrase that it is compared with.
bool Fold(std::string_view original, Folding folding, uint32_t max_length,
          FoldedText* folded);

// The same, of any length and with offsets.
void FoldWithOffsets(std::string_view original, Folding folding,
                     FoldedText* folded);

std::string Folded(std::string_view original, Folding folding);

// What a single code point folds to: usually one, " " for white space, none
// for what folding takes out.
std::u32string FoldedCodePoint(char32_t c, Folding folding);

// Normalization Form C.
std::string ComposedForm(std::string_view utf8);

}  // namespace descale

#endif  // DESCALE_BASE_FOLD_H_
