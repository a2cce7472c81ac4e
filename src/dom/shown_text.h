// ShownText: what an element shows of its text.

#ifndef DESCALE_DOM_SHOWN_TEXT_H_
#define DESCALE_DOM_SHOWN_TEXT_H_

#include <cstddef>
#include <string>

#include "dom/tree.h"

namespace descale {

// The text below an element in document order, without what shows none
// (scripts, pictures, frames), a space where it breaks. White space stays as
// it stands. Stops behind the text node with which it reaches `enough` bytes.
std::string ShownText(const Tree& tree, NodeId id, size_t enough);

}  // namespace descale

#endif  // DESCALE_DOM_SHOWN_TEXT_H_
