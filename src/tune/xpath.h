// XPath of extraction rules as CSS.

#ifndef DESCALE_TUNE_XPATH_H_
#define DESCALE_TUNE_XPATH_H_

#include <string>
#include <string_view>
#include <vector>

#include "descale/status.h"

namespace descale {

// What an expression selects: elements, or an attribute of theirs.
struct CssPath {
  std::string selector;
  std::string attribute;  // "" for the elements' text
};

// Translates the part of XPath 1.0 (W3C) that CSS selectors can say: paths from
// the root (/, //, id('x')), steps to children, descendants and following
// siblings, predicates about attributes (@id, =, contains, starts-with, not,
// and, or), about text (contains(., 'x'), as :has-text) and positions among
// children of one name. A union (|) becomes several paths.
//
// With `first_only` the caller takes the first element in any case, so that
// (...)[1] and text() at the end make no difference.
//
// Fails with kInvalidArgument and says what cannot be said: "ancestor::".
Result<std::vector<CssPath>> XPathToCss(std::string_view xpath,
                                        bool first_only);

}  // namespace descale

#endif  // DESCALE_TUNE_XPATH_H_
