#include "base/byte_lanes.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace descale {
namespace {

// Bytes that are all different, and none of them 0.
std::string Bytes(size_t count) {
  std::string bytes;
  for (size_t i = 0; i < count; ++i) {
    bytes += static_cast<char>(0x81 + 13 * i);
  }
  return bytes;
}

TEST(ByteLanesTest, TheFirstByteIsTheLowestAndZerosFollowAShortText) {
  for (size_t size = 0; size <= kLanes + 4; ++size) {
    const std::string text = Bytes(size);
    uint64_t expected = 0;
    for (size_t i = 0; i < std::min(size, kLanes); ++i) {
      expected |= uint64_t{static_cast<unsigned char>(text[i])} << 8 * i;
    }
    EXPECT_EQ(LoadLanes(text), expected) << size;
  }
}

TEST(ByteLanesTest, LanesWithinARangeAreSaid) {
  const uint64_t answer = LanesWithin(LoadLanes("@AZ[\xC1 z"), 'A', 'Z');
  EXPECT_EQ(answer, uint64_t{0x808000});
  EXPECT_EQ(LanesBefore(answer), 1U);
}

}  // namespace
}  // namespace descale
