#include "classify/token_table.h"

#include <bit>

#include "base/hash.h"

namespace descale {
namespace {

// Most lookups find nothing; the upper half of the hash says so without a look
// at a token.
uint32_t TagOf(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

}  // namespace

TokenTable::TokenTable(std::vector<std::pair<std::string, float>> scores)
    : scores_(std::move(scores)),
      slots_(std::bit_ceil(2 * scores_.size() + 1)) {
  for (size_t i = 0; i < scores_.size(); ++i) {
    const uint64_t hash = HashBytes(scores_[i].first);
    size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].number != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = {TagOf(hash), static_cast<uint32_t>(i + 1)};
  }
}

const float* TokenTable::Find(std::string_view token) const {
  if (slots_.empty()) return nullptr;
  const uint64_t hash = HashBytes(token);
  size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].number != 0) {
    if (slots_[slot].tag == TagOf(hash)) {
      const auto& [name, score] = scores_[slots_[slot].number - 1];
      if (name == token) return &score;
    }
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return nullptr;
}

}  // namespace descale
