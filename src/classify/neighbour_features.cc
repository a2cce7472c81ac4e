// What stands before and behind the block: the nearest blocks one by one,
// wider windows as a whole.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <vector>

#include "classify/feature_family.h"

namespace descale {
namespace {

constexpr int kOffsets[] = {-3, -2, -1, 1, 2, 3};
constexpr size_t kPerNeighbour = 4;
constexpr size_t kWindows[] = {4, 12, 40};  // blocks on each side
constexpr size_t kPerWindow = 4;
constexpr size_t kFirstWindow = std::size(kOffsets) * kPerNeighbour;
constexpr size_t kLevelsToPrevious =
    kFirstWindow + std::size(kWindows) * kPerWindow;
constexpr size_t kLevelsToNext = kLevelsToPrevious + 1;
constexpr uint32_t kMostLevels = 12;
constexpr float kNoNeighbour = -1;

void WriteNeighbours(const PageProfile& page, const FamilyColumns& out) {
  const auto count = static_cast<std::ptrdiff_t>(page.size());
  size_t column = 0;
  for (const int offset : kOffsets) {
    for (std::ptrdiff_t i = 0; i < count; ++i) {
      const std::ptrdiff_t j = i + offset;
      const bool there = j >= 0 && j < count;
      const auto at = static_cast<size_t>(there ? j : 0);
      const TextProfile& text = page.text(at);
      const float values[kPerNeighbour] = {
          text.words, LinkShareOf(page.block(at)),
          text.ends_sentence ? 1.0F : 0.0F,
          page.IsHeadingBlock(at) ? 1.0F : 0.0F};
      for (size_t k = 0; k < kPerNeighbour; ++k) {
        out[column + k][i] = there ? values[k] : kNoNeighbour;
      }
    }
    column += kPerNeighbour;
  }
}

// sums[i]: over blocks [0, i).
std::vector<SectionSums> PrefixSums(const PageProfile& page) {
  std::vector<SectionSums> sums(page.size() + 1);
  for (size_t i = 0; i < page.size(); ++i) {
    const float words = page.text(i).words;
    sums[i + 1] = sums[i];
    sums[i + 1] +=
        {.words = words,
         .link_words = words * LinkShareOf(page.block(i)),
         .sentences = static_cast<float>(page.block(i).sentence_marks),
         .blocks = 1,
         .long_blocks = page.IsLongBlock(i) ? 1.0F : 0.0F};
  }
  return sums;
}

void WriteWindows(const PageProfile& page, const FamilyColumns& out) {
  const std::vector<SectionSums> sums = PrefixSums(page);
  size_t column = kFirstWindow;
  for (const size_t reach : kWindows) {
    const auto size = static_cast<float>(2 * reach + 1);
    for (size_t i = 0; i < page.size(); ++i) {
      const SectionSums& begin = sums[i > reach ? i - reach : 0];
      const SectionSums& end = sums[std::min(i + reach + 1, page.size())];
      const float words = end.words - begin.words;
      const float divisor = std::max(words, 1.0F);
      out[column][i] = words / size;
      out[column + 1][i] = (end.link_words - begin.link_words) / divisor;
      out[column + 2][i] = 10 * (end.sentences - begin.sentences) / divisor;
      out[column + 3][i] = (end.long_blocks - begin.long_blocks) / size;
    }
    column += kPerWindow;
  }
}

// The first block has nothing before it, the last nothing behind it.
void WriteLevels(const PageProfile& page, const FamilyColumns& out) {
  const size_t count = page.size();
  for (size_t i = 0; i < count; ++i) {
    const uint32_t levels =
        i == 0 ? kMostLevels
               : page.outline().LevelsToCommon(
                     page.section(i), page.section(i - 1), kMostLevels);
    out[kLevelsToPrevious][i] = static_cast<float>(levels);
    if (i > 0) out[kLevelsToNext][i - 1] = static_cast<float>(levels);
  }
  if (count > 0) out[kLevelsToNext][count - 1] = kMostLevels;
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  WriteNeighbours(page, out);
  WriteWindows(page, out);
  WriteLevels(page, out);
}

}  // namespace

FeatureFamily NeighbourFeatures() {
  FeatureFamily family = {{}, Write};
  for (const int offset : kOffsets) {
    const std::string prefix =
        (offset < 0 ? "before" : "behind") + std::to_string(std::abs(offset));
    for (const char* name :
         {"_words", "_link_share", "_ends_sentence", "_heading"}) {
      family.names.push_back(prefix + name);
    }
  }
  for (const size_t reach : kWindows) {
    const std::string prefix = "window" + std::to_string(reach);
    for (const char* name :
         {"_words", "_link_share", "_sentences", "_long_blocks"}) {
      family.names.push_back(prefix + name);
    }
  }
  family.names.emplace_back("levels_to_previous");
  family.names.emplace_back("levels_to_next");
  return family;
}

}  // namespace descale
