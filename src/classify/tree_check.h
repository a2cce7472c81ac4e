// Whether arrays are a tree: models come from files.

#ifndef DESCALE_CLASSIFY_TREE_CHECK_H_
#define DESCALE_CLASSIFY_TREE_CHECK_H_

#include <cstddef>
#include <string>

#include "classify/forest.h"

namespace descale {

// What is wrong with the tree; "" if each node and leaf is reached from the
// root exactly once, and features and values are in range.
std::string FaultOf(const TreeArrays& tree, size_t max_leaves, size_t features);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_TREE_CHECK_H_
