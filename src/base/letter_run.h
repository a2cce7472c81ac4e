// LetterRun: eight bytes of text at a time, as far as they are ASCII letters.
// Most text of most pages is, and a loop over single characters is slow.

#ifndef DESCALE_BASE_LETTER_RUN_H_
#define DESCALE_BASE_LETTER_RUN_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/byte_lanes.h"

namespace descale {

struct LetterRun {
  uint32_t size = 0;   // letters at the beginning of the eight bytes
  uint32_t upper = 0;  // capitals among them
  uint64_t small = 0;  // the letters in lower case, zeros behind them
};

// The letters at the beginning of `text`, eight at most.
inline LetterRun ReadLetters(std::string_view text) {
  constexpr unsigned kCaseBit = 5;
  const uint64_t lanes = LoadLanes(text);
  const uint64_t small = lanes | (uint64_t{1} << kCaseBit) * kEachLane;
  const uint64_t letters = LanesWithin(small, 'a', 'z');
  const size_t size = LanesBefore(~letters & kHighBits);
  const uint64_t mask =
      size == kLanes ? ~uint64_t{0} : (uint64_t{1} << (8 * size)) - 1;
  const uint64_t capitals = letters & ~(lanes << (7 - kCaseBit)) & mask;
  return {static_cast<uint32_t>(size),
          capitals == 0 ? 0U : static_cast<uint32_t>(std::popcount(capitals)),
          small & mask};
}

}  // namespace descale

#endif  // DESCALE_BASE_LETTER_RUN_H_
