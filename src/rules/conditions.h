// Conditions: whether what a rule says under `when` and `kinds` holds for a
// line of a page.

#ifndef DESCALE_RULES_CONDITIONS_H_
#define DESCALE_RULES_CONDITIONS_H_

#include <cstdint>
#include <optional>

#include "rules/rule.h"

namespace descale {

class PageView;

// A condition that is not set agrees with everything.
constexpr bool Agrees(std::optional<bool> wanted, bool is) {
  return !wanted || *wanted == is;
}

// `length` of the folded line.
bool FitsLength(const When& when, uint32_t length);
bool FitsWords(const When& when, uint32_t words);

// Whether `place` holds for the line with that many surviving lines before it,
// of `total`.
bool IsIn(const Place& place, uint32_t ordinal, uint32_t total);

// Whether the rule may act on the line, its match aside. In two parts, as the
// first costs nothing and spares most lines the second: what kind of block it
// is in and where it stands; what it says and what stands around it.
bool PlaceHolds(const Rule& rule, uint32_t line, const PageView& page);
bool TextHolds(const Rule& rule, uint32_t line, PageView* page);

}  // namespace descale

#endif  // DESCALE_RULES_CONDITIONS_H_
