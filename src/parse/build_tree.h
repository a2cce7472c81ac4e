// BuildTree: Gumbo's nodes -> descale's Tree.

#ifndef DESCALE_PARSE_BUILD_TREE_H_
#define DESCALE_PARSE_BUILD_TREE_H_

#include <gumbo.h>

#include "dom/tree.h"

namespace descale {

// Appends all elements and texts below `root` (comments left out) to `tree`,
// whose arena holds Gumbo's strings already. Iterative.
void BuildTree(const GumboNode& root, Tree* tree);

}  // namespace descale

#endif  // DESCALE_PARSE_BUILD_TREE_H_
