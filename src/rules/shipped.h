// The rule files that are part of the library, as they stand in the folder
// rules/ of the project. The tables are generated when descale is built.

#ifndef DESCALE_RULES_SHIPPED_H_
#define DESCALE_RULES_SHIPPED_H_

#include <span>
#include <string_view>

namespace descale {

struct ShippedFile {
  std::string_view path;  // logical: "rules/languages/ar.toml"
  std::string_view text;
};

// *.toml, in the order of their paths. Static storage.
std::span<const ShippedFile> ShippedFiles();

// *.txt: what their is_file names.
std::span<const ShippedFile> ShippedPhraseFiles();

}  // namespace descale

#endif  // DESCALE_RULES_SHIPPED_H_
