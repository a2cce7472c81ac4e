// segment: Tree (or plain Text) -> Document: blocks, sections, metadata.

#ifndef DESCALE_SEGMENT_SEGMENT_H_
#define DESCALE_SEGMENT_SEGMENT_H_

#include <string_view>

#include "descale/document.h"

#include "decode/text.h"
#include "dom/tree.h"

namespace descale {

// Fills `document` (cleared first) from a parsed page.
void Segment(const Tree& tree, std::string_view url, Document* document);

// The same for plain text: every non-empty line is a block of one line (hard
// wraps are not joined), and there are no links, sections or marks.
void SegmentText(const Text& text, std::string_view url, Document* document);

}  // namespace descale

#endif  // DESCALE_SEGMENT_SEGMENT_H_
