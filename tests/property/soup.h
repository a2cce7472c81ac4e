// Soup: random documents for property tests: tags that nest, misnest or never
// end, entities, texts of many scripts. The same seed gives the same document.

#ifndef DESCALE_TESTS_PROPERTY_SOUP_H_
#define DESCALE_TESTS_PROPERTY_SOUP_H_

#include <cstdint>
#include <random>
#include <string>

namespace descale {

// The seed of this run: the environment's DESCALE_SEED, else a fixed one.
uint32_t SoupSeed();

// A document of about `pieces` tags and texts. Each text run holds a word that
// occurs once in the document ("w17"), so that losses and repeats show.
std::string MakeSoup(std::mt19937* random, int pieces);

}  // namespace descale

#endif  // DESCALE_TESTS_PROPERTY_SOUP_H_
