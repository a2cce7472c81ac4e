// Bylines: who wrote a page.

#ifndef DESCALE_SEGMENT_BYLINE_H_
#define DESCALE_SEGMENT_BYLINE_H_

#include <string>
#include <string_view>
#include <vector>

namespace descale {

// Names out of bylines ("By Jane Roe and John Doe", "Von Anna Muster"), joined
// by ", " in their order. Introductions, URLs, e-mail addresses, account names
// of content systems ("admin") and repeated names are left out, as is a part
// that is too long or has digits (a date, a reading time). At most 10 names;
// "" if none is left.
std::string JoinAuthors(const std::vector<std::string>& bylines);

}  // namespace descale

#endif  // DESCALE_SEGMENT_BYLINE_H_
