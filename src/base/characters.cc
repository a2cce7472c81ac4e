#include "base/characters.h"

#include <unicode/uchar.h>

namespace descale {
namespace {

UChar32 Icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

bool IsSpace(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(Icu(c)) != 0;
}

bool IsLetter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(Icu(c)) != 0;
}

bool IsDigit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(Icu(c)) != 0;
}

char32_t ToLower(char32_t c) {
  return static_cast<char32_t>(u_tolower(Icu(c)));
}

char32_t ToUpper(char32_t c) {
  return static_cast<char32_t>(u_toupper(Icu(c)));
}

bool IsSentenceMark(char32_t c) {
  if (c < 0x80) return c == '.' || c == '!' || c == '?';
  // Sentence_Terminal leaves out the ellipsis, which ends a sentence as well.
  return c == 0x2026 || u_hasBinaryProperty(Icu(c), UCHAR_S_TERM) != 0;
}

bool IsCloser(char32_t c) {
  if (c < 0x80) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '}';
  }
  if (c == 0xBB || c == 0xAB) return true;  // guillemets close either way
  const int8_t category = u_charType(Icu(c));
  return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION ||
         // German closes with U+201C, which Unicode calls initial.
         c == 0x201C || c == 0x2018;
}

bool IsWide(char32_t c) {
  if (c < 0xE00) return false;
  if (c >= 0xE00 && c <= 0xEFF) return true;    // Thai, Lao
  if (c >= 0x1000 && c <= 0x109F) return true;  // Myanmar
  if (c >= 0x1780 && c <= 0x17FF) return true;  // Khmer
  if (c < 0x1100) return false;
  return (c >= 0x1100 && c <= 0x11FF) ||  // Hangul Jamo
         (c >= 0x2E80 && c <= 0x2FDF) ||  // CJK radicals
         (c >= 0x3005 && c <= 0x3007) ||  // iteration marks
         (c >= 0x3041 && c <= 0x318F) ||  // Kana, Bopomofo, compatibility Jamo
         (c >= 0x31A0 && c <= 0x31FF) ||  // Bopomofo and Katakana extensions
         (c >= 0x3400 && c <= 0x4DBF) ||  // CJK extension A
         (c >= 0x4E00 && c <= 0x9FFF) ||  // CJK
         (c >= 0xA960 && c <= 0xA97F) ||  // Jamo extended A
         (c >= 0xAC00 && c <= 0xD7FF) ||  // Hangul
         (c >= 0xF900 && c <= 0xFAFF) ||  // CJK compatibility
         (c >= 0xFF66 && c <= 0xFFDC) ||  // half-width Kana and Hangul
         (c >= 0x1B000 && c <= 0x1B16F) ||  // Kana supplements
         (c >= 0x20000 && c <= 0x3FFFF);    // CJK extensions B to H
}

bool IsInvisible(char32_t c) {
  if (c < 0x80) return false;
  return u_charType(Icu(c)) == U_FORMAT_CHAR ||
         u_hasBinaryProperty(Icu(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

}  // namespace descale
