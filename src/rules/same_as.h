// SameAs: whether a line says what the page says elsewhere: its title, a part
// of it, its description, a tag, an image's alternative text, an earlier line.

#ifndef DESCALE_RULES_SAME_AS_H_
#define DESCALE_RULES_SAME_AS_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "rules/page_view.h"
#include "rules/rule.h"

namespace descale {

class SameAs {
 public:
  explicit SameAs(PageView* page) : page_(page) {}

  // The first of the rule's `same_as` that the line equals, after folding.
  std::optional<Same> Find(const Rule& rule, uint32_t line);

 private:
  using Strings = std::unordered_set<std::string>;

  bool Holds(Same same, const std::string& text, Folding folding,
             uint32_t line);
  const Strings& StringsOf(Same same, Folding folding);

  PageView* page_;
  std::array<std::array<std::optional<Strings>, kSameCount>, kFoldingCount>
      strings_;
};

}  // namespace descale

#endif  // DESCALE_RULES_SAME_AS_H_
