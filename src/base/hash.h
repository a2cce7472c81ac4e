// A fast hash of bytes, for tables that live as long as a page. Not for input
// that may be made to collide on purpose where that would cost more than time.

#ifndef DESCALE_BASE_HASH_H_
#define DESCALE_BASE_HASH_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace descale {

template <typename Integer>
Integer LoadBytes(const char* bytes) {
  Integer value;
  std::memcpy(&value, bytes, sizeof(value));
  return value;
}

// One to seven bytes as a number, without a loop: different texts of one
// length make different numbers.
inline uint64_t LoadFewBytes(const char* bytes, size_t size) {
  if (size >= sizeof(uint32_t)) {
    const uint64_t tail = LoadBytes<uint32_t>(bytes + size - sizeof(uint32_t));
    return LoadBytes<uint32_t>(bytes) | tail << 32;
  }
  const auto at = [&](size_t i) {
    return static_cast<uint64_t>(static_cast<unsigned char>(bytes[i]));
  };
  return at(0) | at(size / 2) << 8 | at(size - 1) << 16;
}

// One hash of two, in this order.
constexpr uint64_t MixHashes(uint64_t a, uint64_t b) {
  constexpr uint64_t kOdd = 0x9E3779B97F4A7C15ULL;  // 2^64 by the golden ratio
  uint64_t hash = a * kOdd;
  hash = (hash ^ (hash >> 32) ^ b) * kOdd;
  return hash ^ (hash >> 29);
}

inline uint64_t HashBytes(std::string_view bytes) {
  uint64_t hash = bytes.size();
  const char* at = bytes.data();
  size_t left = bytes.size();
  for (; left >= sizeof(uint64_t); left -= sizeof(uint64_t)) {
    hash = MixHashes(hash, LoadBytes<uint64_t>(at));
    at += sizeof(uint64_t);
  }
  return left > 0 ? MixHashes(hash, LoadFewBytes(at, left)) : hash;
}

}  // namespace descale

#endif  // DESCALE_BASE_HASH_H_
