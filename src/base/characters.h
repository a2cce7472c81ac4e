// What single characters are, for every script. Thin names over ICU's
// properties plus the few sets that Unicode does not name.

#ifndef DESCALE_BASE_CHARACTERS_H_
#define DESCALE_BASE_CHARACTERS_H_

namespace descale {

// Unicode White_Space (so also U+00A0 and U+3000), not ZWSP or BOM.
bool IsSpace(char32_t c);
bool IsLetter(char32_t c);
bool IsDigit(char32_t c);

// Simple case mappings: one code point, the same in every language.
char32_t ToLower(char32_t c);
char32_t ToUpper(char32_t c);

// Marks that end a sentence, in any script: . ! ? … 。 ！ ？ ؟ ۔ । ॥ ። ...
// (Unicode Sentence_Terminal plus the ellipsis).
bool IsSentenceMark(char32_t c);

// Closing quotes and brackets, which may stand behind a sentence mark.
bool IsCloser(char32_t c);

// A character of a script that is written without spaces: Han, Kana, Hangul
// (which counts two columns), Thai, Lao, Khmer, Myanmar. Lengths of lines
// count it as two, so that limits mean the same across scripts.
bool IsWide(char32_t c);

// Default_Ignorable_Code_Point and format characters (Cf): invisible.
bool IsInvisible(char32_t c);

}  // namespace descale

#endif  // DESCALE_BASE_CHARACTERS_H_
