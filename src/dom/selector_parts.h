// What a compiled selector is made of.

#ifndef DESCALE_DOM_SELECTOR_PARTS_H_
#define DESCALE_DOM_SELECTOR_PARTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "descale/tag.h"

#include "dom/selector.h"

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
  std::string value;
  bool ignore_case = false;
};

// :nth-child(an+b) and its kin: the element's place among its siblings.
struct PlaceTest {
  int32_t a = 0;
  int32_t b = 0;
  bool from_end = false;
  bool of_type = false;  // counts elements of the same name only
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
