// ASCII white space, eight bytes at a time: pages are indented with it.

#ifndef DESCALE_BASE_WHITE_SPACE_H_
#define DESCALE_BASE_WHITE_SPACE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/byte_lanes.h"

namespace descale {

// Which bytes are white space other than ' '; see IsAsciiSpace.
constexpr uint64_t OddSpaceLanes(uint64_t lanes) {
  return LanesWithin(lanes, '\t', '\n') | LanesWithin(lanes, '\f', '\r');
}

// How many bytes of ASCII white space `text` begins with.
inline size_t LeadingAsciiSpace(std::string_view text) {
  for (size_t pos = 0; pos < text.size(); pos += kLanes) {
    const uint64_t lanes = LoadLanes(text.substr(pos));
    const uint64_t space = OddSpaceLanes(lanes) | LanesWithin(lanes, ' ', ' ');
    if (space != kHighBits) return pos + LanesBefore(~space & kHighBits);
  }
  return text.size();
}

// The length of the beginning of `text`, whose first byte is no white space,
// that has no white space but single ' ' with other characters on both sides:
// what collapsing leaves as it is.
inline size_t CollapsedPrefix(std::string_view text) {
  uint64_t before = 0;  // whether the byte before was white space
  for (size_t pos = 0; pos < text.size(); pos += kLanes) {
    const uint64_t lanes = LoadLanes(text.substr(pos));
    const uint64_t odd = OddSpaceLanes(lanes);
    const uint64_t space = odd | LanesWithin(lanes, ' ', ' ');
    const uint64_t wrong = odd | (space & (space << 8 | before));
    if (wrong != 0) {
      const size_t end = std::min(pos + LanesBefore(wrong), text.size());
      // The space before a second one goes with it.
      return end > 0 && text[end - 1] == ' ' ? end - 1 : end;
    }
    before = space >> 56;
  }
  return text.back() == ' ' ? text.size() - 1 : text.size();
}

}  // namespace descale

#endif  // DESCALE_BASE_WHITE_SPACE_H_
