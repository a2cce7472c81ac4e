// StripTags: the linear fallback for a page that Parse refused.

#ifndef DESCALE_PARSE_STRIP_TAGS_H_
#define DESCALE_PARSE_STRIP_TAGS_H_

#include "decode/text.h"

namespace descale {

// Fills `plain` (kind kText) with the text of `html`: markup, scripts, styles
// and comments out, a newline for every block-level tag, character references
// decoded. One pass, no tree, no limits needed. `plain->charset` is copied.
void StripTags(const Text& html, Text* plain);

}  // namespace descale

#endif  // DESCALE_PARSE_STRIP_TAGS_H_
