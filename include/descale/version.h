// The version of the library that is linked.

#ifndef DESCALE_VERSION_H_
#define DESCALE_VERSION_H_

#include <string_view>

namespace descale {

// "0.1.0": semantic versioning.
std::string_view Version();

}  // namespace descale

#endif  // DESCALE_VERSION_H_
