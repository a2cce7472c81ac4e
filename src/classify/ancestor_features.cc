// What else is in the boxes around the block: sums over its ancestors.

#include <algorithm>
#include <array>
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

using Figures = std::array<float, kPerLevel>;

Figures FiguresOf(const SectionSums& sums, float page_words) {
  const float words = std::max(sums.words, 1.0F);
  const float blocks = std::max(sums.blocks, 1.0F);
  return {sums.words / page_words,
          sums.link_words / words,
          sums.words,
          sums.blocks,
          sums.words / blocks,
          10 * sums.sentences / words,
          sums.paragraph_words / words,
          sums.long_blocks / blocks};
}

// Many blocks hang in one box, so that its figures are worked out first.
void Write(const PageProfile& page, const FamilyColumns& out) {
  const Outline& outline = page.outline();
  std::vector<Figures> figures;
  figures.reserve(page.document().sections.size());
  for (uint32_t i = 0; i < page.document().sections.size(); ++i) {
    figures.push_back(FiguresOf(outline.sums(i), page.page_words()));
  }
  std::vector<uint32_t> above(page.size());  // by block
  for (size_t i = 0; i < page.size(); ++i) above[i] = page.section(i);
  uint32_t level = 0;
  size_t column = 0;
  for (const uint32_t target : kLevels) {
    for (uint32_t& section : above) {
      section = outline.Above(section, target - level);
    }
    level = target;
    for (size_t k = 0; k < kPerLevel; ++k) {
      float* values = out[column++];
      for (size_t i = 0; i < above.size(); ++i) {
        values[i] = figures[above[i]][k];
      }
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
