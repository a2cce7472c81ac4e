// Display: how an element takes part in the flow of text. What a browser's
// default style sheet says, as far as it matters for where text starts, ends
// and breaks (HTML Standard, section 15.3 "Flow content").

#ifndef DESCALE_DOM_DISPLAY_H_
#define DESCALE_DOM_DISPLAY_H_

#include <cstdint>

#include "descale/tag.h"

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

}  // namespace descale

#endif  // DESCALE_DOM_DISPLAY_H_
