#include "rules/word_finder.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "rules/pattern_words.h"

namespace descale {
namespace {

// How many bytes of a word the table of bits is about. Those of a word of
// kMinWordBytes stand there with all bytes that may follow.
constexpr size_t kStartBytes = 4;
static_assert(kMinWordBytes + 1 == kStartBytes);

uint32_t StartOf(const char* text) {
  uint32_t start = 0;
  std::memcpy(&start, text, kStartBytes);
  return start;
}

// The first kMinWordBytes.
uint32_t KeyOf(std::string_view word) {
  uint32_t key = 0;
  std::memcpy(&key, word.data(), kMinWordBytes);
  return key;
}

}  // namespace

WordFinder::WordFinder(std::vector<std::string> words) {
  std::ranges::sort(words);
  const auto again = std::ranges::unique(words);
  words.erase(again.begin(), again.end());
  for (std::string& word : words) {
    AddStarts(word);
    words_.push_back({KeyOf(word), std::move(word)});
  }
  std::ranges::sort(words_, {}, &Word::key);
}

void WordFinder::AddStarts(std::string_view word) {
  if (word.size() >= kStartBytes) {
    starts_.set(BitOf(StartOf(word.data())));
    return;
  }
  has_short_ = true;
  for (int next = 0; next < 256; ++next) {
    const std::string longer = std::string(word) + static_cast<char>(next);
    starts_.set(BitOf(StartOf(longer.data())));
  }
}

// Of a multiplicative hash (Knuth), the upper bits.
size_t WordFinder::BitOf(uint32_t start) {
  return start * 0x9E3779B1U >> (32 - kBitsLog2);
}

bool WordFinder::FindsAny(std::string_view text) const {
  if (words_.empty() || text.size() < kMinWordBytes) return false;
  for (size_t i = 0; i + kStartBytes <= text.size(); ++i) {
    if (starts_.test(BitOf(StartOf(text.data() + i))) &&
        IsWordAt(text.substr(i))) {
      return true;
    }
  }
  return has_short_ && IsWordAt(text.substr(text.size() - kMinWordBytes));
}

bool WordFinder::IsWordAt(std::string_view rest) const {
  const uint32_t key = KeyOf(rest);
  auto word = std::ranges::lower_bound(words_, key, {}, &Word::key);
  for (; word != words_.end() && word->key == key; ++word) {
    if (rest.starts_with(word->text)) return true;
  }
  return false;
}

}  // namespace descale
