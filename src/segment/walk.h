// The walk: Tree -> blocks and sections of a Document.

#ifndef DESCALE_SEGMENT_WALK_H_
#define DESCALE_SEGMENT_WALK_H_

#include <cstdint>

#include "descale/document.h"

#include "dom/selector_set.h"
#include "dom/tree.h"

namespace descale {

enum class Noscript : uint8_t { kSkip, kKeep };

// Appends text, lines, blocks, sections and marks of the page to `document`,
// which has none yet. One loop over the nodes, linear in the size of the tree.
void WalkTree(const Tree& tree, Noscript noscript, SelectorSets selectors,
              Document* document);

// WalkTree without what stands in <noscript>, unless that is where the page
// is: pages that a script fills at once have their text there.
void WalkTreeChoosingNoscript(const Tree& tree, SelectorSets selectors,
                              Document* document);

}  // namespace descale

#endif  // DESCALE_SEGMENT_WALK_H_
