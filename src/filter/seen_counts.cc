#include "filter/seen_counts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace descale {
namespace {

constexpr size_t kFirstSlots = 1024;
constexpr size_t kSlotBytes = sizeof(uint64_t) + sizeof(uint32_t);

// Slots are a power of two, filled by half at most.
size_t LargestTable(uint64_t bytes) {
  size_t slots = kFirstSlots;
  while (slots * 2 * kSlotBytes <= bytes) {
    slots *= 2;
  }
  return slots / 2;
}

}  // namespace

// Growing holds the table in both sizes for a moment, and there are two tables.
SeenCounts::SeenCounts(uint64_t memory_bytes)
    : max_size_(LargestTable(memory_bytes / 2)) {}

uint32_t SeenCounts::Add(uint64_t key) {
  if (uint32_t* count = young_.Find(key); count != nullptr) {
    const uint32_t before = *count;
    *count += before < UINT32_MAX ? 1 : 0;
    return before;
  }
  const uint32_t* count = old_.Find(key);
  const uint32_t before = count == nullptr ? 0 : *count;
  if (young_.size() == max_size_) {
    std::swap(young_, old_);
    young_.Clear();
  }
  young_.Insert(key, before < UINT32_MAX ? before + 1 : before);
  return before;
}

uint32_t SeenCounts::CountOf(uint64_t key) const {
  const uint32_t* count = young_.Find(key);
  count = count != nullptr ? count : old_.Find(key);
  return count == nullptr ? 0 : *count;
}

const uint32_t* SeenCounts::Table::Find(uint64_t key) const {
  if (keys_.empty()) {
    return nullptr;
  }
  const size_t slot = SlotOf(key);
  return keys_[slot] == key ? &counts_[slot] : nullptr;
}

void SeenCounts::Table::Insert(uint64_t key, uint32_t count) {
  if (2 * size_ >= keys_.size()) {
    Grow();
  }
  const size_t slot = SlotOf(key);
  keys_[slot] = key;
  counts_[slot] = count;
  ++size_;
}

void SeenCounts::Table::Clear() {
  std::fill(keys_.begin(), keys_.end(), 0);
  size_ = 0;
}

void SeenCounts::Table::Grow() {
  const std::vector<uint64_t> keys = std::move(keys_);
  const std::vector<uint32_t> counts = std::move(counts_);
  const size_t slots = std::max(kFirstSlots, 2 * keys.size());
  keys_.assign(slots, 0);
  counts_.assign(slots, 0);
  for (size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] != 0) {
      const size_t slot = SlotOf(keys[i]);
      keys_[slot] = keys[i];
      counts_[slot] = counts[i];
    }
  }
}

// Where the key is, or could be put. Keys are hashes: their bits are as good as
// any.
size_t SeenCounts::Table::SlotOf(uint64_t key) const {
  const size_t mask = keys_.size() - 1;
  size_t slot = key & mask;
  while (keys_[slot] != 0 && keys_[slot] != key) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

}  // namespace descale
