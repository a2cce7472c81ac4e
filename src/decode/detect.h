// Guessing the encoding of a text from its letters: the last resort.

#ifndef DESCALE_DECODE_DETECT_H_
#define DESCALE_DECODE_DETECT_H_

#include <string_view>

#include "decode/labels.h"

namespace descale {

// The most likely encoding of `sample` (see sample.h), which must not be
// UTF-8; null if there is too little to go by. By ICU's detector (letter
// trigrams of single-byte encodings, character frequencies of multi-byte ones)
// and, for Thai, which that does not know, by the order of its letters. Takes
// about a millisecond.
const Encoding* DetectEncoding(std::string_view sample);

}  // namespace descale

#endif  // DESCALE_DECODE_DETECT_H_
