// Titles: which of the titles that a page gives itself is the one.

#ifndef DESCALE_SEGMENT_TITLE_H_
#define DESCALE_SEGMENT_TITLE_H_

#include <string>
#include <string_view>
#include <vector>

#include "descale/document.h"

namespace descale {

// All values are text as FieldText makes it; "" where the page has none.
struct TitleSources {
  std::vector<std::string> h1;  // not hidden, not empty, in document order
  std::string json_ld;          // headline of the article
  std::string og;               // og:title
  std::string meta;             // twitter:title, dc.title, ...
  std::string element;          // <title>
  std::string site_name;
};

// The h1 that agrees with another title, or the only one that is not the
// site's name; else og:title, else another one, less the site's suffix.
MetadataField ChooseTitle(const TitleSources& sources);

// All of them, whole, without repetitions.
std::vector<std::string> AllTitles(const TitleSources& sources);

// The title without the name of the site in front or behind: without a part
// that is `site_name`, else, if no name is known, without a last part that is
// shorter than what is before it.
std::string_view WithoutSite(std::string_view title,
                             std::string_view site_name);

}  // namespace descale

#endif  // DESCALE_SEGMENT_TITLE_H_
