// The wording of verdicts.

#ifndef DESCALE_FILTER_LIMITS_H_
#define DESCALE_FILTER_LIMITS_H_

#include <string>
#include <string_view>

namespace descale {

// "mean word length 12.10 is over 10.00", if it is; else "".
std::string Over(std::string_view what, double value, double limit);
std::string Under(std::string_view what, double value, double limit);

}  // namespace descale

#endif  // DESCALE_FILTER_LIMITS_H_
