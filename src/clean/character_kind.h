// What `clean` does with each character, by kind.

#ifndef DESCALE_CLEAN_CHARACTER_KIND_H_
#define DESCALE_CLEAN_CHARACTER_KIND_H_

#include <cstdint>

namespace descale {

enum class CharacterKind : uint8_t {
  kBase,         // letters, digits, symbols, punctuation: all that shows
  kMark,         // combining marks (general category M)
  kSpace,        // white space, and what only looks blank
  kLineBreak,    // newline, CR, VT, FF, NEL, U+2028, U+2029
  kJoiner,       // ZWJ, ZWNJ, Mongolian vowel separator
  kWordBreak,    // zero width space
  kSelector,     // variation selectors
  kEmojiTag,     // U+E0020..E007F: spell the region of a flag
  kBidiMark,     // LRM, RLM, ALM: an invisible letter with a direction
  kBidiControl,  // embeddings, overrides, isolates and what ends them
  kJunk,         // never kept
};

// Junk are: C0 and C1 controls, noncharacters, U+FEFF, the soft hyphen, the
// interlinear annotation controls and every other Default_Ignorable_Code_Point
// (word joiner, grapheme joiner, invisible operators, fillers, unassigned
// ones). Format characters that show, such as the Arabic end of ayah, are
// kBase.
CharacterKind KindOf(char32_t c);

// Whether a joiner next to `c` can act: letters, digits (Persian writes them
// with a suffix), emoji. The same for all canonically equivalent characters.
bool CanJoin(char32_t c);

// Whether `c` is of a script without spaces in which the zero width space
// marks the words: Thai, Lao, Khmer, Myanmar and their kin (Line_Break class
// SA, UAX #14). The same for all canonically equivalent characters.
bool TakesWordBreaks(char32_t c);

}  // namespace descale

#endif  // DESCALE_CLEAN_CHARACTER_KIND_H_
