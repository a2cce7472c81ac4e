// What is different about two trees of one page.

#ifndef DESCALE_TESTS_PROPERTY_TREE_DIFFERENCE_H_
#define DESCALE_TESTS_PROPERTY_TREE_DIFFERENCE_H_

#include <string>
#include <string_view>

#include "parse/parse.h"

namespace descale {

// Parses a page by its skeleton and plainly. "" if outcomes and trees are the
// same, node by node: kinds, tags, texts, places, attributes. Not compared:
//   - attributes of foreign elements, whose names Gumbo rewrites
//   - attributes of a page in which a tag has one name twice: Gumbo 0.10.1
//     forgets to clear its buffer then, and glues the second name to the next
std::string ParseDifference(std::string_view html, const Limits& limits,
                            ParseNotes* notes);

}  // namespace descale

#endif  // DESCALE_TESTS_PROPERTY_TREE_DIFFERENCE_H_
