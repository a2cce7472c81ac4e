// What single code points become when they are folded: the table behind
// fold.h, and for nobody else.

#ifndef DESCALE_BASE_FOLD_TABLE_H_
#define DESCALE_BASE_FOLD_TABLE_H_

#include <unicode/unistr.h>

#include "base/fold.h"

namespace descale {

// A code point becomes another one, or one of these.
inline constexpr char32_t kFoldDropped = 0xFFFFFFFF;
// May compose with what precedes it.
inline constexpr char32_t kFoldCombining = 0xFFFFFFFE;
// Becomes several code points in NFKC.
inline constexpr char32_t kFoldSeveral = 0xFFFFFFFD;

// What `c` becomes in any text, standing alone. Thread-safe.
char32_t FoldEntry(char32_t c, Folding folding);

// What `c`, of a text in NFKC, becomes: a code point or kFoldDropped.
char32_t FoldNormalized(char32_t c, Folding folding);

// Normalization Form KC.
icu::UnicodeString CompatibilityForm(const icu::UnicodeString& text);

}  // namespace descale

#endif  // DESCALE_BASE_FOLD_TABLE_H_
