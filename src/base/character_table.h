// CharacterTable: what a function says of each character, asked once.
//
// Scans ask the same question for every character of every page, and ICU's
// answers take tens of nanoseconds. The Basic Multilingual Plane is answered
// from pages of 256 characters, each filled when one of it is first met.
// Thread-safe. At most 64 KB for answers of a byte.

#ifndef DESCALE_BASE_CHARACTER_TABLE_H_
#define DESCALE_BASE_CHARACTER_TABLE_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>

namespace descale {

// `kOf` always says the same of the same character.
template <typename Answer, Answer (*kOf)(char32_t)>
class CharacterTable {
 public:
  // The one table, which lives as long as the program.
  static const CharacterTable& Get() {
    static const CharacterTable& table = *new CharacterTable;
    return table;
  }

  Answer operator[](char32_t c) const {
    if (c >= kPageSize * kPages) return kOf(c);
    const Page* page = pages_[c / kPageSize].load(std::memory_order_acquire);
    if (page == nullptr) page = Fill(c / kPageSize);
    return (*page)[c % kPageSize];
  }

 private:
  static constexpr size_t kPageSize = 256;
  static constexpr size_t kPages = 256;
  using Page = std::array<Answer, kPageSize>;

  CharacterTable() = default;

  const Page* Fill(size_t number) const {
    auto page = std::make_unique<Page>();
    for (size_t i = 0; i < kPageSize; ++i) {
      (*page)[i] = kOf(static_cast<char32_t>(number * kPageSize + i));
    }
    const Page* none = nullptr;
    if (pages_[number].compare_exchange_strong(none, page.get(),
                                               std::memory_order_acq_rel)) {
      return page.release();
    }
    return none;  // another thread was faster
  }

  mutable std::array<std::atomic<const Page*>, kPages> pages_ = {};
};

}  // namespace descale

#endif  // DESCALE_BASE_CHARACTER_TABLE_H_
