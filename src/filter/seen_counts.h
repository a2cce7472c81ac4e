// SeenCounts: how often something was seen, in bounded memory.

#ifndef DESCALE_FILTER_SEEN_COUNTS_H_
#define DESCALE_FILTER_SEEN_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace descale {

// Counts by 64-bit key, which must not be 0. Two tables, of which the older one
// is forgotten when the younger one is full; a key that is seen again comes
// into the younger one with its count. So half of the memory, at least, is for
// what was seen last. Deterministic. Not thread-safe.
class SeenCounts {
 public:
  explicit SeenCounts(uint64_t memory_bytes);

  // How often the key was seen before; counts it.
  uint32_t Add(uint64_t key);
  // The same without counting it.
  uint32_t CountOf(uint64_t key) const;

 private:
  // Open addressing, doubled as it grows.
  class Table {
   public:
    // Null if it is not there.
    const uint32_t* Find(uint64_t key) const;
    uint32_t* Find(uint64_t key) {
      return const_cast<uint32_t*>(std::as_const(*this).Find(key));
    }
    void Insert(uint64_t key, uint32_t count);
    size_t size() const { return size_; }
    void Clear();

   private:
    void Grow();
    size_t SlotOf(uint64_t key) const;

    std::vector<uint64_t> keys_;
    std::vector<uint32_t> counts_;
    size_t size_ = 0;
  };

  size_t max_size_;  // of each table
  Table young_;
  Table old_;
};

}  // namespace descale

#endif  // DESCALE_FILTER_SEEN_COUNTS_H_
