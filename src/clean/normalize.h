// Unicode normalization form C (UAX #15), over ICU.

#ifndef DESCALE_CLEAN_NORMALIZE_H_
#define DESCALE_CLEAN_NORMALIZE_H_

#include <cstddef>
#include <string>

namespace descale {

// What the full canonical decomposition of a character looks like. All
// canonically equivalent spellings of a text have the same decompositions, so
// what is decided by them is decided alike before and after normalization.
struct CanonicalShape {
  char32_t first = 0;    // its first code point; the character itself if it
                         // does not decompose
  int non_starters = 0;  // code points of it behind the last starter, those
                         // of combining class 0; all, if there is none
  bool has_starter = true;
  bool has_virama = false;  // a code point of combining class 9
};

CanonicalShape ShapeOf(char32_t c);

// Brings text[begin, end) into NFC. Valid UTF-8 only; linear if runs of
// non-starters are bounded, which is the caller's part: ICU sorts each run by
// insertion.
void NormalizeTail(size_t begin, std::string* text);

}  // namespace descale

#endif  // DESCALE_CLEAN_NORMALIZE_H_
