// Display: how an element takes part in the flow of text. What a browser's
// default style sheet says, as far as it matters for where text starts, ends
// and breaks (HTML Standard, section 15.3 "Flow content").

#ifndef DESCALE_SEGMENT_DISPLAY_H_
#define DESCALE_SEGMENT_DISPLAY_H_

#include <cstdint>
#include <string_view>

#include "descale/tag.h"

#include "dom/tree.h"

namespace descale {

enum class Display : uint8_t {
  kInline,   // part of the run: a, b, span, custom elements, ...
  kBlock,    // ends the run before and after it
  kBreak,    // <br>
  kRule,     // <hr>: a block without text
  kNothing,  // no text and no gap: <wbr>, scripts, ruby annotations, images
  kBox,      // no text, but a gap between words: <iframe>, <select>, ...
};

Display DisplayOf(TagId tag);

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
