// The byte order mark: the first thing to believe about a text's encoding.

#ifndef DESCALE_DECODE_BOM_H_
#define DESCALE_DECODE_BOM_H_

#include <cstddef>
#include <string_view>

#include "decode/labels.h"

namespace descale {

struct Bom {
  const Encoding* encoding = nullptr;  // null: there is none
  size_t size = 0;                     // in bytes
};

// The mark that `bytes` begin with. UTF-32 is told from UTF-16, although the
// Encoding Standard no longer does: FF FE 00 00 is never the start of a UTF-16
// page, since a page does not begin with a NUL.
Bom FindBom(std::string_view bytes);

}  // namespace descale

#endif  // DESCALE_DECODE_BOM_H_
