#include "read/chunked.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <system_error>

namespace descale {
namespace {

// Takes the line with a chunk's size off `rest`; false if there is none.
bool TakeSize(std::string_view* rest, uint64_t* size) {
  constexpr size_t kMaxLine = 4096;  // extensions may follow the size
  const size_t end = rest->substr(0, kMaxLine).find('\n');
  if (end == std::string_view::npos) {
    return false;
  }
  const auto [stop, error] =
      std::from_chars(rest->data(), rest->data() + end, *size, 16);
  // 0x20: some servers pad the size with spaces.
  if (error != std::errc() ||
      std::string_view("\r\n; ").find(*stop) == std::string_view::npos) {
    return false;
  }
  rest->remove_prefix(end + 1);
  return true;
}

}  // namespace

size_t DecodeChunked(char* body, size_t size) {
  std::string_view rest(body, size);
  uint64_t chunk = 0;
  if (!TakeSize(&rest, &chunk)) {
    return size;
  }
  char* out = body;
  while (chunk > 0) {
    const size_t part = std::min<uint64_t>(chunk, rest.size());
    std::memmove(out, rest.data(), part);
    out += part;
    rest.remove_prefix(part);
    if (rest.starts_with("\r\n")) {
      rest.remove_prefix(2);
    } else if (rest.starts_with('\n')) {
      rest.remove_prefix(1);
    }
    if (!TakeSize(&rest, &chunk)) {
      break;
    }
  }
  return static_cast<size_t>(out - body);
}

}  // namespace descale
