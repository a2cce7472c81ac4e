// LookUpTag: the number of a tag's name as it stands in a page.

#ifndef DESCALE_PARSE_TAG_LOOKUP_H_
#define DESCALE_PARSE_TAG_LOOKUP_H_

#include <string_view>

#include "descale/tag.h"

namespace descale {

// In whatever case; kUnknown for names that TagFromName does not know.
TagId LookUpTag(std::string_view name);

}  // namespace descale

#endif  // DESCALE_PARSE_TAG_LOOKUP_H_
