// The rule files that are part of the library, as they stand in the folder
// rules/ of the project. The table is generated when descale is built.

#ifndef DESCALE_RULES_SHIPPED_H_
#define DESCALE_RULES_SHIPPED_H_

#include <span>
#include <string_view>

namespace descale {

struct ShippedFile {
  std::string_view path;  // logical: "rules/languages/ar.toml"
  std::string_view text;
};

// In the order of their paths. Static storage.
std::span<const ShippedFile> ShippedFiles();

}  // namespace descale

#endif  // DESCALE_RULES_SHIPPED_H_
