// The inner loop of Forest: one tree over a tile of blocks side by side.

#ifndef DESCALE_CLASSIFY_FOREST_TILE_H_
#define DESCALE_CLASSIFY_FOREST_TILE_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace descale {

struct ForestNode {
  uint32_t feature;
  float threshold;
  uint32_t strikes;  // a bit for each leaf below its left child
};

// So many blocks are a tile.
constexpr size_t kTileBlocks = 16;

// What a tree gives to the blocks of a tile.
struct ForestTile {
  std::span<const ForestNode> nodes;
  const double* values;  // of the leaves, by bit
  uint32_t leaves;       // a bit for each leaf that the page leaves possible
  const float* columns;  // feature 0 of the tile's first block
  size_t stride;         // floats from one feature to the next
};

// Adds the values to sums[0 ... kTileBlocks - 1].
using AddTileFunction = void (*)(const ForestTile& tile, double* sums);

// Those that this processor can run, the fastest first. They give the same
// sums.
std::span<const AddTileFunction> AddTileFunctions();

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FOREST_TILE_H_
