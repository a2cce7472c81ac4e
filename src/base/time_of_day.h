// The time of day in a written date.

#ifndef DESCALE_BASE_TIME_OF_DAY_H_
#define DESCALE_BASE_TIME_OF_DAY_H_

#include <string>
#include <vector>

#include "base/date_tokens.h"

namespace descale {

// "T10:00:00+02:00" for the first time of day among the tokens, with "Z" or an
// offset where a zone is given; "" if there is none or it cannot be.
std::string FindTime(const std::vector<DateToken>& tokens);

}  // namespace descale

#endif  // DESCALE_BASE_TIME_OF_DAY_H_
