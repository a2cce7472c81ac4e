// LetterRun: eight bytes of text at a time, as far as they are ASCII letters.
// Most text of most pages is, and a loop over single characters is slow.

#ifndef DESCALE_BASE_LETTER_RUN_H_
#define DESCALE_BASE_LETTER_RUN_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace descale {

struct LetterRun {
  uint32_t size = 0;   // letters at the beginning of the eight bytes
  uint32_t upper = 0;  // capitals among them
  uint64_t small = 0;  // the letters in lower case, zeros behind them
};

// The letters at the beginning of `text`, eight at most.
inline LetterRun ReadLetters(std::string_view text) {
  constexpr uint64_t kEach = 0x0101010101010101ULL;
  constexpr uint64_t kHigh = 0x80 * kEach;
  constexpr unsigned kCaseBit = 5;
  uint64_t x = 0;
  if (text.size() >= sizeof(x)) {  // a constant size is one instruction
    std::memcpy(&x, text.data(), sizeof(x));
  } else {
    std::memcpy(&x, text.data(), text.size());
  }
  if constexpr (std::endian::native == std::endian::big) {
    x = __builtin_bswap64(x);
  }
  // The high bit of each byte answers; sums of 7 bits do not spill over.
  const uint64_t small = x | (uint64_t{1} << kCaseBit) * kEach;
  const uint64_t low_bits = small & ~kHigh;
  const uint64_t from_a = low_bits + (0x80 - 'a') * kEach;
  const uint64_t above_z = low_bits + (0x80 - 'z' - 1) * kEach;
  const uint64_t letters = from_a & ~above_z & ~x & kHigh;
  const uint64_t others = ~letters & kHigh;
  const int bits = std::countr_zero(others) & ~7;  // 64 if all are letters
  const uint64_t mask = bits == 64 ? ~uint64_t{0} : (uint64_t{1} << bits) - 1;
  const uint64_t capitals = letters & ~(x << (7 - kCaseBit)) & mask;
  return {static_cast<uint32_t>(bits) / 8,
          capitals == 0 ? 0U : static_cast<uint32_t>(std::popcount(capitals)),
          small & mask};
}

}  // namespace descale

#endif  // DESCALE_BASE_LETTER_RUN_H_
