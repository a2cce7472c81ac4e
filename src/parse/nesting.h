// CheckNesting: what must be known of a page before Gumbo sees it.
//
// Gumbo 0.10.1 has no depth limit, and its time grows faster than the square
// of the depth and with the square of one tag's attributes; nothing can stop
// it there but the allocator, which sees neither. So one linear scan bounds
// both beforehand.

#ifndef DESCALE_PARSE_NESTING_H_
#define DESCALE_PARSE_NESTING_H_

#include <string_view>

#include "descale/options.h"
#include "descale/outcome.h"

namespace descale {

// Ok, or degraded with kTooDeep or kTooLarge (attributes). The depth is an
// estimate from the tags alone: elements whose end tag may be left out (p, li,
// td, ...) are not counted, so the true depth is at most some four times it.
Outcome CheckNesting(std::string_view html, const Limits& limits);

}  // namespace descale

#endif  // DESCALE_PARSE_NESTING_H_
