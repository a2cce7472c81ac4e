// NumberTable: numbers (hashes) to values, with memory that is reused from page
// to page. Open addressing; what is put in stays.

#ifndef DESCALE_CLASSIFY_NUMBER_TABLE_H_
#define DESCALE_CLASSIFY_NUMBER_TABLE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace descale {

template <typename Value, typename Key = uint64_t>
class NumberTable {
 public:
  // Empties the table and makes room for so many keys; no more may be added.
  void Reset(size_t keys) {
    slots_.assign(std::bit_ceil(2 * keys + 1), Slot());
  }

  // The value of a key, a new one if the key is new. Valid until Reset.
  Value& operator[](Key key) {
    Slot& slot = slots_[PlaceOf(key)];
    slot.used = true;
    slot.key = key;
    return slot.value;
  }

  // nullptr for a key that was never asked for above.
  const Value* Find(Key key) const {
    if (slots_.empty()) return nullptr;
    const size_t at = PlaceOf(key);
    return slots_[at].used ? &slots_[at].value : nullptr;
  }

 private:
  struct Slot {
    Value value = {};
    bool used = false;
    Key key = 0;
  };

  // Where the key is, or would be.
  size_t PlaceOf(Key key) const {
    const size_t mask = slots_.size() - 1;
    size_t at = (uint64_t{key} * 0x9E3779B97F4A7C15ULL >> 32) & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    return at;
  }

  std::vector<Slot> slots_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_NUMBER_TABLE_H_
