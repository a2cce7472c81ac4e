// Eight bytes at a time in one integer ("SIMD within a register"): byte i is
// the i-th from the lowest. Answers stand in the high bit of each byte.

#ifndef DESCALE_BASE_BYTE_LANES_H_
#define DESCALE_BASE_BYTE_LANES_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace descale {

inline constexpr size_t kLanes = sizeof(uint64_t);
inline constexpr uint64_t kEachLane = 0x0101010101010101ULL;
inline constexpr uint64_t kHighBits = 0x80 * kEachLane;

// The first bytes of `text`, zeros behind them if it is shorter.
inline uint64_t LoadLanes(std::string_view text) {
  uint64_t lanes = 0;
  if (text.size() >= kLanes) {  // a constant size is one instruction
    std::memcpy(&lanes, text.data(), kLanes);
  } else {
    std::memcpy(&lanes, text.data(), text.size());
  }
  if constexpr (std::endian::native == std::endian::big) {
    lanes = __builtin_bswap64(lanes);
  }
  return lanes;
}

// Which bytes are from `first` to `last`, both below 0x80. Sums of seven bits
// do not spill over into the next byte.
constexpr uint64_t LanesWithin(uint64_t lanes, char first, char last) {
  const uint64_t low_bits = lanes & ~kHighBits;
  const auto distance = [](char c) {
    return static_cast<uint64_t>(0x80 - static_cast<unsigned char>(c));
  };
  const uint64_t from_first = low_bits + distance(first) * kEachLane;
  const uint64_t above_last = low_bits + (distance(last) - 1) * kEachLane;
  return from_first & ~above_last & ~lanes & kHighBits;
}

// How many bytes, from the first on, have no high bit in an answer.
constexpr size_t LanesBefore(uint64_t answer) {
  return static_cast<size_t>(std::countr_zero(answer)) / 8;
}

}  // namespace descale

#endif  // DESCALE_BASE_BYTE_LANES_H_
