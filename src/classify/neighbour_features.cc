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
constexpr size_t kPerNeighbour = 4;         // see Sight
constexpr size_t kWindows[] = {4, 12, 40};  // blocks on each side
constexpr size_t kPerWindow = 4;
constexpr size_t kFirstWindow = std::size(kOffsets) * kPerNeighbour;
constexpr size_t kLevelsToPrevious =
    kFirstWindow + std::size(kWindows) * kPerWindow;
constexpr size_t kLevelsToNext = kLevelsToPrevious + 1;
constexpr uint32_t kMostLevels = 12;
constexpr float kNoNeighbour = -1;

// What a block says to its neighbours.
struct Sight {
  std::vector<float> words;
  std::vector<float> link_share;
  std::vector<float> ends_sentence;
  std::vector<float> heading;

  explicit Sight(const PageProfile& page) {
    for (auto* column : {&words, &link_share, &ends_sentence, &heading}) {
      column->reserve(page.size());
    }
    for (size_t i = 0; i < page.size(); ++i) {
      words.push_back(page.text(i).words);
      link_share.push_back(page.link_share(i));
      ends_sentence.push_back(page.text(i).ends_sentence ? 1.0F : 0.0F);
      heading.push_back(page.IsHeadingBlock(i) ? 1.0F : 0.0F);
    }
  }
};

// out[i] = values[i + offset]
void WriteShifted(const std::vector<float>& values, int offset, float* out) {
  const size_t size = values.size();
  const size_t shift = std::min<size_t>(std::abs(offset), size);
  if (offset < 0) {
    std::fill_n(out, shift, kNoNeighbour);
    std::copy_n(values.data(), size - shift, out + shift);
  } else {
    std::copy_n(values.data() + shift, size - shift, out);
    std::fill_n(out + size - shift, shift, kNoNeighbour);
  }
}

void WriteNeighbours(const PageProfile& page, const FamilyColumns& out) {
  const Sight sight(page);
  size_t column = 0;
  for (const int offset : kOffsets) {
    for (const auto* values : {&sight.words, &sight.link_share,
                               &sight.ends_sentence, &sight.heading}) {
      WriteShifted(*values, offset, out[column++]);
    }
  }
}

// sums[i]: over blocks [0, i).
std::vector<SectionSums> PrefixSums(const PageProfile& page) {
  std::vector<SectionSums> sums(page.size() + 1);
  for (size_t i = 0; i < page.size(); ++i) {
    sums[i + 1] = sums[i];
    sums[i + 1] += page.outline().block_sums(i);
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
