// What else is in the boxes around the block: sums over its ancestors.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "classify/feature_family.h"

namespace descale {
namespace {

constexpr uint32_t kLevels[] = {1, 2, 3, 4, 6};
constexpr const char* kNames[] = {
    "_share",       "_link_share", "_words",           "_blocks",
    "_block_words", "_sentences",  "_paragraph_share", "_long_share",
};
constexpr size_t kPerLevel = std::size(kNames);

void WriteSums(const SectionSums& sums, float page_words, size_t first,
               size_t i, const FamilyColumns& out) {
  const float words = std::max(sums.words, 1.0F);
  const float blocks = std::max(sums.blocks, 1.0F);
  const float values[kPerLevel] = {sums.words / page_words,
                                   sums.link_words / words,
                                   sums.words,
                                   sums.blocks,
                                   sums.words / blocks,
                                   10 * sums.sentences / words,
                                   sums.paragraph_words / words,
                                   sums.long_blocks / blocks};
  for (size_t k = 0; k < kPerLevel; ++k) out[first + k][i] = values[k];
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  for (size_t i = 0; i < page.size(); ++i) {
    uint32_t section = page.section(i);
    uint32_t level = 0;
    for (size_t k = 0; k < std::size(kLevels); ++k) {
      section = page.outline().Above(section, kLevels[k] - level);
      level = kLevels[k];
      WriteSums(page.outline().sums(section), page.page_words(), k * kPerLevel,
                i, out);
    }
  }
}

}  // namespace

FeatureFamily AncestorFeatures() {
  FeatureFamily family = {{}, Write};
  for (const uint32_t level : kLevels) {
    for (const char* name : kNames) {
      family.names.push_back("above" + std::to_string(level) + name);
    }
  }
  return family;
}

}  // namespace descale
