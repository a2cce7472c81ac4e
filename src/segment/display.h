// What single elements say of the text in them: kept white space, lists,
// headings, hiding. How they break text stands in dom/display.h.

#ifndef DESCALE_SEGMENT_DISPLAY_H_
#define DESCALE_SEGMENT_DISPLAY_H_

#include <cstdint>
#include <string_view>

#include "descale/tag.h"

#include "dom/display.h"
#include "dom/tree.h"

namespace descale {

// True for elements that show white space as it stands: pre, listing, xmp.
bool KeepsWhiteSpace(TagId tag);

// True for ul, ol, dl, menu and dir.
bool IsList(TagId tag);

// 1 to 6 for h1 to h6, else 0.
uint8_t HeadingLevel(TagId tag);

// Whether the element itself says that it is not shown: `hidden`,
// aria-hidden=true, style with display:none or visibility:hidden. On <html>
// and <body> scripts use these for the time of loading, so there they do not
// count.
bool IsHidden(const Tree& tree, NodeId id);

}  // namespace descale

#endif  // DESCALE_SEGMENT_DISPLAY_H_
