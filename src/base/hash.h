// A fast hash of bytes, for tables that live as long as a page. Not for input
// that may be made to collide on purpose where that would cost more than time.

#ifndef DESCALE_BASE_HASH_H_
#define DESCALE_BASE_HASH_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace descale {

inline uint64_t HashBytes(std::string_view bytes) {
  uint64_t hash = bytes.size();
  while (!bytes.empty()) {
    uint64_t part = 0;
    const size_t size = std::min(bytes.size(), sizeof(part));
    std::memcpy(&part, bytes.data(), size);
    hash = (hash ^ part) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32;
    bytes.remove_prefix(size);
  }
  return hash;
}

}  // namespace descale

#endif  // DESCALE_BASE_HASH_H_
