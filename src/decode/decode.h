// decode: bytes of a Page -> Text, UTF-8 (and whether it is HTML at all).

#ifndef DESCALE_DECODE_DECODE_H_
#define DESCALE_DECODE_DECODE_H_

#include "descale/outcome.h"
#include "descale/page.h"

#include "decode/text.h"

namespace descale {

// Fills `text` from `page`; `text` may hold views into `page.bytes`. Never
// fails on bad bytes: what no charset explains becomes U+FFFD. The outcome is
// failed/not_html for bytes that are no text at all (PNG, PDF, ZIP, ...).
Outcome Decode(const Page& page, Text* text);

}  // namespace descale

#endif  // DESCALE_DECODE_DECODE_H_
