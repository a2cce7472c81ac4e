// Predicates of XPath as parts of CSS selectors.

#ifndef DESCALE_TUNE_XPATH_PREDICATE_H_
#define DESCALE_TUNE_XPATH_PREDICATE_H_

#include <string>

#include "descale/status.h"

#include "tune/xpath_scanner.h"

namespace descale {

// A position among the children of one name: [1], [last()], [position()=2].
// What it means depends on the step, so that it is told apart.
struct Predicate {
  std::string css;    // ":not([class])"; "" for a position
  std::string nth;    // "1"
  bool last = false;  // counted from the end
};

// What stands between the brackets, which are the caller's.
Result<Predicate> ParsePredicate(XPathScanner* scanner);

// "cannot say "..."" for what stands at the reading position.
Status CannotSay(XPathScanner* scanner);

}  // namespace descale

#endif  // DESCALE_TUNE_XPATH_PREDICATE_H_
