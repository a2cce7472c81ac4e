#include "classify/token_table.h"

#include <bit>

#include "base/hash.h"

namespace descale {

TokenTable::TokenTable(std::vector<std::pair<std::string, float>> scores)
    : scores_(std::move(scores)),
      slots_(std::bit_ceil(2 * scores_.size() + 1)) {
  for (size_t i = 0; i < scores_.size(); ++i) {
    size_t slot = HashBytes(scores_[i].first) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = i + 1;
  }
}

const float* TokenTable::Find(std::string_view token) const {
  if (slots_.empty()) return nullptr;
  size_t slot = HashBytes(token) & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const auto& [name, score] = scores_[slots_[slot] - 1];
    if (name == token) return &score;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return nullptr;
}

}  // namespace descale
