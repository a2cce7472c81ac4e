#include "classify/forest_tile.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

using Sums = std::vector<double>;

constexpr size_t kFeatures = 5;
constexpr size_t kStride = 2 * kTileBlocks;
// Bits that no node strikes, as one leaf of a tree is always left.
constexpr uint32_t kLastLeaf = 0x80000000;

struct Sample {
  std::vector<ForestNode> nodes;
  std::vector<double> values;
  std::vector<float> columns;
  ForestTile tile;
};

void Fill(uint32_t seed, Sample* sample) {
  std::mt19937 random(seed);
  for (size_t i = random() % 32; i-- > 0;) {
    sample->nodes.push_back({static_cast<uint32_t>(random() % kFeatures),
                             static_cast<float>(random() % 8),
                             static_cast<uint32_t>(random()) & ~kLastLeaf});
  }
  for (size_t i = 0; i < 32; ++i) {
    sample->values.push_back(static_cast<double>(random()) / 3);
  }
  for (size_t i = 0; i < kFeatures * kStride; ++i) {
    sample->columns.push_back(static_cast<float>(random() % 8));
  }
  sample->tile = {sample->nodes, sample->values.data(),
                  static_cast<uint32_t>(random()) | kLastLeaf,
                  sample->columns.data() + kTileBlocks, kStride};
}

Sums OneByOne(const ForestTile& tile, Sums sums) {
  for (size_t i = 0; i < kTileBlocks; ++i) {
    uint32_t left = tile.leaves;
    for (const ForestNode& node : tile.nodes) {
      const float x = tile.columns[node.feature * tile.stride + i];
      if (x > node.threshold) left &= ~node.strikes;
    }
    sums[i] += tile.values[std::countr_zero(left)];
  }
  return sums;
}

TEST(ForestTileTest, EverySetOfInstructionsGivesTheSameSums) {
  ASSERT_FALSE(AddTileFunctions().empty());
  for (const AddTileFunction add_tile : AddTileFunctions()) {
    for (uint32_t seed = 1; seed <= 100; ++seed) {
      Sample sample;
      Fill(seed, &sample);
      Sums sums(kTileBlocks, 0.1);
      const Sums expected = OneByOne(sample.tile, sums);
      add_tile(sample.tile, sums.data());
      EXPECT_EQ(sums, expected) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace descale
