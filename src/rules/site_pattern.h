// The elements of `sites`.

#ifndef DESCALE_RULES_SITE_PATTERN_H_
#define DESCALE_RULES_SITE_PATTERN_H_

#include <string>
#include <string_view>

namespace descale {

// "example.com" or "*.example.com" in the form in which the hosts of pages are
// compared; "" for what is none: an address with a scheme, a port or a path,
// "*" elsewhere than in front.
std::string SitePattern(std::string_view text);

}  // namespace descale

#endif  // DESCALE_RULES_SITE_PATTERN_H_
