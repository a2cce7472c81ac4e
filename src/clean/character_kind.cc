#include "clean/character_kind.h"

#include <unicode/uchar.h>
#include <unicode/utf.h>

#include "clean/normalize.h"

namespace descale {
namespace {

UChar32 Icu(char32_t c) { return static_cast<UChar32>(c); }

bool Has(char32_t c, UProperty property) {
  return u_hasBinaryProperty(Icu(c), property) != 0;
}

bool Within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

CharacterKind KindOfAscii(char32_t c) {
  if (c > ' ' && c < 0x7F) {
    return CharacterKind::kBase;
  }
  if (c == ' ' || c == '\t') {
    return CharacterKind::kSpace;
  }
  if (Within(c, '\n', '\r')) {
    return CharacterKind::kLineBreak;
  }
  return CharacterKind::kJunk;
}

// Blocks that hold nothing but letters: most of the text of most pages, spared
// the questions below.
bool IsPlainLetter(char32_t c) {
  return Within(c, 0xC0, 0x2FF) ||     // Latin
         Within(c, 0x400, 0x481) ||    // Cyrillic
         Within(c, 0x620, 0x64A) ||    // Arabic
         Within(c, 0x3041, 0x3096) ||  // Hiragana
         Within(c, 0x30A1, 0x30FA) ||  // Katakana
         Within(c, 0x4E00, 0x9FFF) ||  // Han
         Within(c, 0xAC00, 0xD7A3);    // Hangul
}

// Looks blank without being White_Space: the Hangul fillers that pages use as
// spacers, and the empty Braille cell.
bool LooksBlank(char32_t c) {
  return c == 0x3164 || c == 0xFFA0 || c == 0x2800;
}

bool IsBidiControl(char32_t c) {
  return Within(c, 0x202A, 0x202E) || Within(c, 0x2066, 0x2069);
}

bool IsBidiMark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x061C;
}

bool IsJoiner(char32_t c) { return c == 0x200C || c == 0x200D || c == 0x180E; }

bool IsLineBreak(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

bool IsJunk(char32_t c) {
  return u_charType(Icu(c)) == U_CONTROL_CHAR || U_IS_UNICODE_NONCHAR(Icu(c)) ||
         Within(c, 0xFFF9, 0xFFFB) ||
         Has(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool IsMark(char32_t c) { return (U_GET_GC_MASK(Icu(c)) & U_GC_M_MASK) != 0; }

}  // namespace

CharacterKind KindOf(char32_t c) {
  if (c < 0x80) {
    return KindOfAscii(c);
  }
  if (IsPlainLetter(c)) {
    return CharacterKind::kBase;
  }
  if (IsLineBreak(c)) {
    return CharacterKind::kLineBreak;
  }
  if (Has(c, UCHAR_WHITE_SPACE) || LooksBlank(c)) {
    return CharacterKind::kSpace;
  }
  if (IsJoiner(c)) {
    return CharacterKind::kJoiner;
  }
  if (c == 0x200B) {
    return CharacterKind::kWordBreak;
  }
  if (IsBidiMark(c)) {
    return CharacterKind::kBidiMark;
  }
  if (IsBidiControl(c)) {
    return CharacterKind::kBidiControl;
  }
  if (Has(c, UCHAR_VARIATION_SELECTOR)) {
    return CharacterKind::kSelector;
  }
  if (Within(c, 0xE0020, 0xE007F)) {
    return CharacterKind::kEmojiTag;
  }
  if (IsJunk(c)) {
    return CharacterKind::kJunk;
  }
  return IsMark(c) ? CharacterKind::kMark : CharacterKind::kBase;
}

bool CanJoin(char32_t c) {
  const char32_t first = ShapeOf(c).first;
  return u_isalpha(Icu(first)) || u_isdigit(Icu(first)) ||
         Has(first, UCHAR_EXTENDED_PICTOGRAPHIC) ||
         Has(first, UCHAR_EMOJI_MODIFIER);
}

bool TakesWordBreaks(char32_t c) {
  return u_getIntPropertyValue(Icu(ShapeOf(c).first), UCHAR_LINE_BREAK) ==
         U_LB_COMPLEX_CONTEXT;
}

}  // namespace descale
