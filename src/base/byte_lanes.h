// Eight bytes at a time in one integer ("SIMD within a register"): byte i is
// the i-th from the lowest. Answers stand in the high bit of each byte.

#ifndef DESCALE_BASE_BYTE_LANES_H_
#define DESCALE_BASE_BYTE_LANES_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

namespace descale {

inline constexpr size_t kLanes = sizeof(uint64_t);
inline constexpr uint64_t kEachLane = 0x0101010101010101ULL;
inline constexpr uint64_t kHighBits = 0x80 * kEachLane;

// The bytes at `text` in the order of lanes; memcpy of a size that is known is
// one instruction.
template <typename Integer>
inline Integer LoadLittleEndian(const char* text) {
  Integer lanes = 0;
  std::memcpy(&lanes, text, sizeof lanes);
  if constexpr (std::endian::native == std::endian::big) {
    std::reverse(reinterpret_cast<char*>(&lanes),
                 reinterpret_cast<char*>(&lanes) + sizeof lanes);
  }
  return lanes;
}

// The first bytes of `text`, zeros behind them if it is shorter. Loads that
// overlap see the same byte twice, which does no harm: it is put where it was.
inline uint64_t LoadLanes(std::string_view text) {
  const size_t size = text.size();
  const char* const begin = text.data();
  if (size >= kLanes) return LoadLittleEndian<uint64_t>(begin);
  if (size >= 4) {
    const uint64_t high = LoadLittleEndian<uint32_t>(begin + size - 4);
    return LoadLittleEndian<uint32_t>(begin) | high << 8 * (size - 4);
  }
  uint64_t lanes = 0;
  if (size > 0) {
    for (const size_t i : {size_t{0}, size / 2, size - 1}) {
      lanes |= uint64_t{static_cast<unsigned char>(begin[i])} << 8 * i;
    }
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
