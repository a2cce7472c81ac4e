// FillTree: Gumbo's nodes of a skeleton -> the tree of the page.

#ifndef DESCALE_PARSE_SKELETON_TREE_H_
#define DESCALE_PARSE_SKELETON_TREE_H_

#include <gumbo.h>

#include "dom/tree.h"
#include "parse/skeleton.h"

namespace descale {

// Appends all elements and texts below `root`, which Gumbo made of the
// skeleton. kMovedContent if a fold did not stay where it was. Iterative.
Doubt FillTree(const GumboNode& root, const Skeleton& skeleton, Tree* tree);

}  // namespace descale

#endif  // DESCALE_PARSE_SKELETON_TREE_H_
