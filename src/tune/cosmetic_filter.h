// One cosmetic filter of an ad blocker, taken apart.

#ifndef DESCALE_TUNE_COSMETIC_FILTER_H_
#define DESCALE_TUNE_COSMETIC_FILTER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "descale/status.h"

namespace descale {

struct CosmeticFilter {
  std::vector<std::string> hosts;     // empty: all
  std::vector<std::string> excluded;  // "~host"
  bool is_exception = false;          // #@#
  std::string selector;               // with :has-text("...") as rules write it
  // Hosts that rules cannot have: "example.*", patterns.
  std::vector<std::string> bad_hosts;
};

// Where the hosts end and the selector begins: "##", "#@#", "#?#", ...; nothing
// in a filter of requests.
std::optional<std::string_view> CosmeticSeparator(std::string_view line);

// Why a filter with that separator is not needed for texts; "" if it is.
std::string_view WhyNotNeeded(std::string_view line,
                              std::string_view separator);

// Fails with kInvalidArgument and says what cannot be translated. `separator`
// is a part of `line`.
Result<CosmeticFilter> ParseCosmetic(std::string_view line,
                                     std::string_view separator);

}  // namespace descale

#endif  // DESCALE_TUNE_COSMETIC_FILTER_H_
