// Gaps: where the boxes of a page stand apart without white space between them.
//
// Without the style sheets nobody can tell whether
//   <a class="tag">Sea</a><a class="tag">Fishing</a>
// is one word or two. Measured against the expected text of 1,500 pages: a
// space between two adjacent elements that both carry attributes mends half of
// all glued words and splits none; elements without attributes, and all others
// (b, em, sup, ...), are parts of words.

#ifndef DESCALE_SEGMENT_GAP_H_
#define DESCALE_SEGMENT_GAP_H_

#include <string_view>

#include "dom/tree.h"

namespace descale {

// True for an inline element that is often styled as a box of its own: a,
// span, time, label or a custom element, with some attribute.
bool MayBeBox(const Node& node);

// Whether `text`, the first of a box directly behind another one, is set off
// by a space. Not if it is a single letter (words are cut into letters to
// animate them), starts with a mark that leans on the word before, or belongs
// to a script that has no spaces.
bool StandsApart(std::string_view text);

}  // namespace descale

#endif  // DESCALE_SEGMENT_GAP_H_
