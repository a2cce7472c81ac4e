// Encodings that show in bytes which no other encoding uses for text: NUL
// bytes (UTF-16 and UTF-32 without a byte order mark) and escape sequences
// (ISO-2022).

#ifndef DESCALE_DECODE_WIDE_FORMS_H_
#define DESCALE_DECODE_WIDE_FORMS_H_

#include <string_view>

#include "decode/labels.h"

namespace descale {

// UTF-16 or UTF-32 in either byte order, if the NUL bytes at the start stand
// where those encodings put them; null if not. Stray NULs in a page of another
// encoding do not mislead it.
const Encoding* EncodingFromNuls(std::string_view bytes);

// The ISO-2022 encoding whose designations (ESC $ B, ESC $ ) C, ...) stand in
// `bytes`; null if there are none, or if there are bytes above 0x7F, which
// these seven-bit encodings do not use. Source: RFC 1468, 1557, 1922.
const Encoding* EncodingFromEscapes(std::string_view bytes);

}  // namespace descale

#endif  // DESCALE_DECODE_WIDE_FORMS_H_
