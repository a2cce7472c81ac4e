#include "classify/forest_tile.h"

#include <cstring>

namespace descale {
namespace {

// What every processor of 64 bits has: registers of 16 bytes.
void AddTilePlain(const ForestTile& tile, double* sums) {
  constexpr size_t kLanes = 4;
#include "classify/forest_tile.inc"
}

#ifdef __x86_64__
__attribute__((target("avx2"))) void AddTileAvx2(const ForestTile& tile,
                                                 double* sums) {
  constexpr size_t kLanes = 8;
#include "classify/forest_tile.inc"
}
#endif

}  // namespace

std::span<const AddTileFunction> AddTileFunctions() {
#ifdef __x86_64__
  static constexpr AddTileFunction kFunctions[] = {AddTileAvx2, AddTilePlain};
  static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
  return std::span(kFunctions).subspan(has_avx2 ? 0 : 1);
#else
  static constexpr AddTileFunction kFunctions[] = {AddTilePlain};
  return kFunctions;
#endif
}

}  // namespace descale
