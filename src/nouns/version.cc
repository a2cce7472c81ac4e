#include "descale/version.h"

namespace descale {

std::string_view Version() { return DESCALE_VERSION; }

}  // namespace descale
