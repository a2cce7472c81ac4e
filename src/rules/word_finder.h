// WordFinder: whether any of many words stands somewhere in a text.
//
// A table of bits knows the first bytes of all words; where these are met, the
// words are compared. Cheaper than an automaton, as most texts have none.

#ifndef DESCALE_RULES_WORD_FINDER_H_
#define DESCALE_RULES_WORD_FINDER_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace descale {

class WordFinder {
 public:
  // Words of at least kMinWordBytes (pattern_words.h).
  explicit WordFinder(std::vector<std::string> words);

  // Thread-safe.
  bool FindsAny(std::string_view text) const;

 private:
  static constexpr size_t kBitsLog2 = 16;

  struct Word {
    uint32_t key;  // its first bytes
    std::string text;
  };

  static size_t BitOf(uint32_t start);
  void AddStarts(std::string_view word);
  bool IsWordAt(std::string_view rest) const;

  std::bitset<size_t{1} << kBitsLog2> starts_;
  std::vector<Word> words_;  // by key
  bool has_short_ = false;   // a word of kMinWordBytes
};

}  // namespace descale

#endif  // DESCALE_RULES_WORD_FINDER_H_
