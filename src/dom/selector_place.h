// PlaceTest: an+b, which :nth-child() and its kin ask of an element's place
// among its siblings.

#ifndef DESCALE_DOM_SELECTOR_PLACE_H_
#define DESCALE_DOM_SELECTOR_PLACE_H_

#include <cstdint>
#include <optional>
#include <string_view>

namespace descale {

struct PlaceTest {
  int32_t a = 0;
  int32_t b = 0;
  bool from_end = false;
  bool of_type = false;  // counts elements of the same name only

  // Whether `position`, which counts from 1, is a*n+b for some n >= 0.
  bool Holds(uint32_t position) const;
};

// Reads "odd", "even", "3", "2n+1" or "-n + 3" (CSS Syntax Module Level 3,
// "The An+B microsyntax"); nothing if `text` is of no such form.
std::optional<PlaceTest> ParsePlace(std::string_view text);

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_PLACE_H_
