// segment: Tree (or plain Text) -> Document: metadata, blocks, sections.

#ifndef DESCALE_SEGMENT_SEGMENT_H_
#define DESCALE_SEGMENT_SEGMENT_H_

#include <string_view>

#include "descale/document.h"

#include "decode/text.h"
#include "dom/selector_set.h"
#include "dom/tree.h"

namespace descale {

// A parsed page in two steps, as what it says of itself decides which
// selectors the rules have for it. First metadata into `document` (cleared
// before); its language is what the page declares.
void ReadPageMetadata(const Tree& tree, std::string_view url,
                      Document* document);

// Then the blocks, with a Mark for each element that one of `selectors`
// matches (see segment/marks.h), and the language that the text is in.
void Segment(const Tree& tree, SelectorSets selectors, Document* document);

// The same for plain text: every non-empty line is a block of one line (hard
// wraps are not joined), and there are no links, sections or marks.
void SegmentText(const Text& text, std::string_view url, Document* document);

}  // namespace descale

#endif  // DESCALE_SEGMENT_SEGMENT_H_
