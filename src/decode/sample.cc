#include "decode/sample.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

constexpr size_t kSampleBytes = size_t{8} * 1024;

// Where the markup that starts at `pos` ends. Markup without an end reaches to
// the end of the page, so that a page full of "<!--" is not searched again and
// again.
size_t EndOfMarkup(std::string_view bytes, size_t pos) {
  const std::string_view rest = bytes.substr(pos);
  std::string_view end = ">";
  if (rest.starts_with("<!--")) {
    end = "-->";
  } else if (StartsWithIgnoringCase(rest, "<script")) {
    end = "</script";
  } else if (StartsWithIgnoringCase(rest, "<style")) {
    end = "</style";
  }
  const size_t found = FindIgnoringCase(bytes, end, pos + 1);
  // Behind an end tag's name there is its ">" to go: the next round has "<"
  // before it again.
  if (found == std::string_view::npos) {
    return bytes.size();
  }
  return end.back() == '>' ? found + end.size() : found;
}

}  // namespace

std::string SampleText(std::string_view bytes) {
  std::string sample;
  for (size_t pos = 0; pos < bytes.size() && sample.size() < kSampleBytes;) {
    if (bytes[pos] == '<') {
      pos = EndOfMarkup(bytes, pos);
      continue;
    }
    const size_t end = std::min(bytes.find('<', pos), bytes.size());
    const std::string_view run = bytes.substr(pos, end - pos);
    if (!IsAscii(run)) {
      sample.append(run.substr(0, kSampleBytes)).push_back('\n');
    }
    pos = end;
  }
  return sample;
}

bool IsMostlyHighBytes(std::string_view sample) {
  size_t high = 0;
  size_t ascii_letters = 0;
  for (const char c : sample) {
    high += static_cast<uint8_t>(c) >= 0x80;
    ascii_letters += IsAsciiAlpha(c);
  }
  return high > ascii_letters;
}

}  // namespace descale
