#include "decode/wide_forms.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/utf8.h"

namespace descale {
namespace {

constexpr size_t kNulPrefix = 4096;

// How many of the four bytes of each unit of `prefix` are NUL, by position.
std::array<size_t, 4> CountNuls(std::string_view prefix) {
  std::array<size_t, 4> nuls{};
  for (size_t i = 0; i < prefix.size(); ++i) {
    nuls[i % 4] += prefix[i] == '\0';
  }
  return nuls;
}

}  // namespace

const Encoding* EncodingFromNuls(std::string_view bytes) {
  std::string_view prefix = bytes.substr(0, kNulPrefix);
  prefix.remove_suffix(prefix.size() % 4);
  const size_t units = prefix.size() / 4;
  if (units == 0) {
    return nullptr;
  }
  const std::array<size_t, 4> nuls = CountNuls(prefix);
  // UTF-32: the high byte is always NUL, the next nearly always; the low byte
  // never is.
  const size_t most = units - units / 8;
  if (nuls[3] == units && nuls[2] >= most && nuls[0] == 0) {
    return &EncodingNamed("utf-32le");
  }
  if (nuls[0] == units && nuls[1] >= most && nuls[3] == 0) {
    return &EncodingNamed("utf-32be");
  }
  // UTF-16: markup, spaces and digits have a NUL for their high byte, in a
  // text of any language. An eighth of all characters is less than any page
  // has, and more NULs than a damaged page of one-byte characters has.
  const size_t even = nuls[0] + nuls[2];
  const size_t odd = nuls[1] + nuls[3];
  const size_t enough = std::max<size_t>(1, units / 4);
  if (odd >= enough && even * 16 <= odd) {
    return &EncodingNamed("utf-16le");
  }
  if (even >= enough && odd * 16 <= even) {
    return &EncodingNamed("utf-16be");
  }
  return nullptr;
}

const Encoding* EncodingFromEscapes(std::string_view bytes) {
  struct Designation {
    std::string_view sequence;
    std::string_view encoding;
  };
  static constexpr Designation kDesignations[] = {
      {"\x1B$@", "iso-2022-jp"},  {"\x1B$B", "iso-2022-jp"},
      {"\x1B$(D", "iso-2022-jp"}, {"\x1B(I", "iso-2022-jp"},
      {"\x1B(J", "iso-2022-jp"},  {"\x1B$)C", "iso-2022-kr"},
      {"\x1B$)A", "iso-2022-cn"}, {"\x1B$)G", "iso-2022-cn"},
      {"\x1B$)E", "iso-2022-cn"}, {"\x1B$*H", "iso-2022-cn"},
  };
  for (size_t at = bytes.find('\x1B'); at != std::string_view::npos;
       at = bytes.find('\x1B', at + 1)) {
    for (const Designation& known : kDesignations) {
      if (bytes.substr(at).starts_with(known.sequence)) {
        return IsAscii(bytes) ? &EncodingNamed(known.encoding) : nullptr;
      }
    }
  }
  return nullptr;
}

}  // namespace descale
