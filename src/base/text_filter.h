// TextFilter: whether a text could be one of a set, told without looking at
// the set: a Bloom filter of one bit a text. For tables in which most of what
// is looked up is not.

#ifndef DESCALE_BASE_TEXT_FILTER_H_
#define DESCALE_BASE_TEXT_FILTER_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace descale {

class TextFilter {
 public:
  void Add(std::string_view text) { bits_.set(BitOf(text)); }

  // False only if the text was not added.
  bool MayHold(std::string_view text) const { return bits_.test(BitOf(text)); }

 private:
  static constexpr size_t kBitsLog2 = 15;

  template <typename Word>
  static uint64_t Load(const char* from) {
    Word word = 0;
    std::memcpy(&word, from, sizeof(word));
    return word;
  }

  // By the length and the eight bytes at either end. This is asked of every
  // word of every class attribute: a hash of all bytes would take longer than
  // it saves.
  static size_t BitOf(std::string_view text) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    uint64_t first = 0;
    uint64_t last = 0;
    if (text.size() >= 8) {
      first = Load<uint64_t>(begin);
      last = Load<uint64_t>(end - 8);
    } else if (text.size() >= 4) {
      first = Load<uint32_t>(begin);
      last = Load<uint32_t>(end - 4);
    } else if (text.size() >= 2) {
      first = Load<uint16_t>(begin);
      last = Load<uint16_t>(end - 2);
    } else if (text.size() == 1) {
      first = Load<uint8_t>(begin);
    }
    // Multipliers of splitmix64 (Steele et al. 2014), odd and well mixed.
    const uint64_t mixed = (first * 0xBF58476D1CE4E5B9 ^ last) + text.size();
    return (mixed ^ mixed >> 32) * 0x94D049BB133111EB >> (64 - kBitsLog2);
  }

  std::bitset<size_t{1} << kBitsLog2> bits_;
};

}  // namespace descale

#endif  // DESCALE_BASE_TEXT_FILTER_H_
