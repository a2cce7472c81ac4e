#include "base/arena.h"

#include <cstdint>
#include <cstring>
#include <string>

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(ArenaTest, PiecesAreAlignedAndDoNotOverlap) {
  Arena arena;
  char* previous = nullptr;
  for (size_t size = 1; size < 100; ++size) {
    auto* piece = static_cast<char*>(arena.Allocate(size));
    EXPECT_EQ(reinterpret_cast<uintptr_t>(piece) % alignof(std::max_align_t),
              0u);
    std::memset(piece, static_cast<int>(size), size);
    if (previous != nullptr) {
      EXPECT_EQ(previous[0], static_cast<char>(size - 1));
    }
    previous = piece;
  }
}

TEST(ArenaTest, PiecesLargerThanAChunkAreGiven) {
  Arena arena;
  const size_t size = size_t{40} << 20;
  auto* piece = static_cast<char*>(arena.Allocate(size));
  piece[0] = 'a';
  piece[size - 1] = 'z';
  EXPECT_EQ(arena.used(), size);
}

TEST(ArenaTest, ResetReusesMemoryAndForgetsTheCount) {
  Arena arena;
  void* first = arena.Allocate(100);
  arena.Allocate(size_t{3} << 20);
  arena.Reset();
  EXPECT_EQ(arena.used(), 0u);
  EXPECT_EQ(arena.Allocate(100), first);
}

TEST(ArenaTest, AWaitingChunkThatIsTooSmallIsNotUsed) {
  Arena arena;
  arena.Allocate(size_t{1} << 20);
  arena.Allocate(size_t{2} << 20);
  arena.Reset();
  arena.Allocate(16);
  auto* large = static_cast<char*>(arena.Allocate(size_t{9} << 20));
  large[(size_t{9} << 20) - 1] = 1;
  EXPECT_EQ(arena.Copy("text"), "text");
}

}  // namespace
}  // namespace descale
