// Files that are no text, by their first bytes.

#ifndef DESCALE_DECODE_MAGIC_H_
#define DESCALE_DECODE_MAGIC_H_

#include <string_view>

namespace descale {

// The name of the binary format that `bytes` begin like ("PNG image"); "" if
// none is known. Source: the signatures of the MIME Sniffing Standard and of
// the formats' own specifications.
std::string_view BinaryFormat(std::string_view bytes);

// Whether more than a tenth of the characters at the text's start are controls
// (C0 and C1, other than white space and ESC): no charset makes a text of that.
// `utf8` is already decoded, so that UTF-16's zero bytes are not held against
// it.
bool IsMostlyControls(std::string_view utf8);

}  // namespace descale

#endif  // DESCALE_DECODE_MAGIC_H_
