#include "decode/utf8_survey.h"

#include <bit>
#include <cstdint>

#include "base/utf8.h"

namespace descale {
namespace {

bool IsContinuation(char c) { return (static_cast<uint8_t>(c) & 0xC0) == 0x80; }

// The length that a lead byte announces; 1 for bytes that are no lead bytes.
size_t AnnouncedLength(uint8_t lead) {
  if (lead < 0xC0 || lead > 0xF7) {
    return 1;
  }
  return static_cast<size_t>(std::countl_one(lead));
}

// The bytes from `pos` that are made like one sequence.
size_t ShapedLength(std::string_view bytes, size_t pos) {
  const size_t announced = AnnouncedLength(static_cast<uint8_t>(bytes[pos]));
  size_t length = 1;
  while (length < announced && pos + length < bytes.size() &&
         IsContinuation(bytes[pos + length])) {
    ++length;
  }
  return length;
}

}  // namespace

Utf8Survey SurveyUtf8(std::string_view bytes) {
  Utf8Survey survey;
  for (size_t pos = 0; pos < bytes.size();) {
    const auto lead = static_cast<uint8_t>(bytes[pos]);
    if (lead < 0x80) {
      ++pos;
      continue;
    }
    const size_t length = ShapedLength(bytes, pos);
    const bool whole = length > 1 && length == AnnouncedLength(lead);
    if (whole && IsValidUtf8(bytes.substr(pos, length))) {
      ++survey.good;
    } else if (!whole && lead >= 0xC2 && pos + length == bytes.size()) {
      break;  // cut short by the end
    } else if (length > 1) {
      ++survey.spoiled;
    } else {
      ++survey.foreign;
    }
    pos += length;
  }
  return survey;
}

}  // namespace descale
