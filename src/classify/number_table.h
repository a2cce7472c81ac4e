// NumberTable: numbers (hashes) to values, with memory that is reused from page
// to page. Open addressing; what is put in stays.

#ifndef DESCALE_CLASSIFY_NUMBER_TABLE_H_
#define DESCALE_CLASSIFY_NUMBER_TABLE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace descale {

template <typename Value>
class NumberTable {
 public:
  // Empties the table and makes room for so many keys; no more may be added.
  void Reset(size_t keys) {
    slots_.assign(std::bit_ceil(2 * keys + 1), Slot());
  }

  // The value of a key, a new one if the key is new. Valid until Reset.
  Value& operator[](uint64_t key) {
    const size_t mask = slots_.size() - 1;
    size_t at = (key * 0x9E3779B97F4A7C15ULL >> 32) & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    slots_[at].used = true;
    slots_[at].key = key;
    return slots_[at].value;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    Value value = {};
    bool used = false;
  };
  std::vector<Slot> slots_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_NUMBER_TABLE_H_
