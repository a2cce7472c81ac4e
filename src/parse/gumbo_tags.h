// Gumbo's numbers of elements and descale's.

#ifndef DESCALE_PARSE_GUMBO_TAGS_H_
#define DESCALE_PARSE_GUMBO_TAGS_H_

#include <gumbo.h>

#include "descale/tag.h"

namespace descale {

// kUnknown for what Gumbo does not know, and for what descale does not.
TagId TagOfGumbo(GumboTag tag);

bool IsKnownToGumbo(TagId tag);

}  // namespace descale

#endif  // DESCALE_PARSE_GUMBO_TAGS_H_
