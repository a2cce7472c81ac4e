// What a compiled selector is made of.

#ifndef DESCALE_DOM_SELECTOR_PARTS_H_
#define DESCALE_DOM_SELECTOR_PARTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "descale/tag.h"

#include "dom/selector.h"
#include "dom/selector_place.h"

namespace descale {

enum class AttributeOperator : uint8_t {
  kExists,
  kEquals,    // =
  kIncludes,  // ~= : one of the words
  kDash,      // |= : all of it, or what stands before a hyphen
  kPrefix,    // ^=
  kSuffix,    // $=
  kContains,  // *=
};

struct AttributeTest {
  std::string name;  // lower case
  AttributeOperator op = AttributeOperator::kExists;
  std::string value;  // lower case, if the case is ignored
  bool ignore_case = false;
};

struct CompoundSelector;

// Compound selectors and what stands between them, left to right.
enum class Combinator : uint8_t { kDescendant, kChild, kNext, kSubsequent };
struct ComplexSelector {
  std::vector<CompoundSelector> compounds;  // at least one
  std::vector<Combinator> combinators;      // one less
};

// :is(), :where() and, negated, :not().
struct NestedSelectors {
  bool negated = false;
  std::vector<ComplexSelector> alternatives;
};

// What is asked of one element; all must hold.
struct CompoundSelector {
  std::string type;             // lower case; "" for any
  TagId tag = TagId::kUnknown;  // of `type`, if it is a known one
  std::vector<std::string> ids;
  std::vector<std::string> classes;
  std::vector<AttributeTest> attributes;
  std::vector<PlaceTest> places;
  std::vector<NestedSelectors> nested;
  std::vector<Selector::TextTest> texts;
  bool root = false;
  bool empty = false;
};

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_PARTS_H_
