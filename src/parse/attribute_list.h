// AddAttributes: the attributes of a tag as a tree has them.

#ifndef DESCALE_PARSE_ATTRIBUTE_LIST_H_
#define DESCALE_PARSE_ATTRIBUTE_LIST_H_

#include <cstdint>
#include <vector>

#include "dom/tree.h"
#include "parse/tag_scanner.h"

namespace descale {

// Appends to tree->attributes: names in lower case, character references
// decoded, of two with one name the first. Returns how many. Views are into the
// page where they can be, else into the tree's arena.
uint16_t AddAttributes(const std::vector<ScannedAttribute>& scanned,
                       Tree* tree);

}  // namespace descale

#endif  // DESCALE_PARSE_ATTRIBUTE_LIST_H_
