// The name that somebody probably meant.

#ifndef DESCALE_RULES_NEAR_NAME_H_
#define DESCALE_RULES_NEAR_NAME_H_

#include <string>
#include <string_view>
#include <vector>

namespace descale {

// Looking for a near one among thousands of names takes a while; who has that
// many looks no more often.
inline constexpr int kMaxSuggestions = 20;

// The name in `known` that is one slip away from `name`, two if it is long; ""
// if none is.
std::string_view NearestName(std::string_view name,
                             const std::vector<std::string_view>& known);

// `, did you mean "is_file"?`, or "" if no name is near.
std::string Suggestion(std::string_view name,
                       const std::vector<std::string_view>& known);

}  // namespace descale

#endif  // DESCALE_RULES_NEAR_NAME_H_
