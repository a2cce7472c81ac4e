// WildSoup: random documents for the parser: whatever tree construction and the
// tokenizer have rules for, in any order. The same seed gives the same
// document.

#ifndef DESCALE_TESTS_PROPERTY_WILD_SOUP_H_
#define DESCALE_TESTS_PROPERTY_WILD_SOUP_H_

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace descale {

// Of about so many pieces. There is no "</>" in it, behind which Gumbo 0.10.1
// takes the wrong name for an element that it does not know.
std::string MakeWildSoup(std::mt19937* random, int pieces);

// A page with parts cut out, doubled, swapped or overwritten.
std::string Mutate(std::string_view page, std::mt19937* random);

// The shortest document that still is `bad`, as far as leaving out parts finds
// it (delta debugging, Zeller 1999).
std::string Shrink(std::string document, bool (*bad)(const std::string&));

}  // namespace descale

#endif  // DESCALE_TESTS_PROPERTY_WILD_SOUP_H_
