// The key `css` of a rule.

#include <string>
#include <utility>

#include "rules/rule_loader.h"
#include "rules/rule_selectors.h"

namespace descale {

void LoadCss(const FileHead& head, TableReader* reader, Rule* rule) {
  if (!reader->Has("css")) return;
  rule->css.clear();
  for (const auto& css : reader->Strings("css")) {
    if (auto selector = CompileSelector(head, css, reader)) {
      rule->css.push_back(
          {std::string(css.value), std::move(*selector), /*number=*/0});
    }
  }
}

}  // namespace descale
