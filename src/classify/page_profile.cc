#include "classify/page_profile.h"

#include <algorithm>

namespace descale {

void PageProfile::Build(const Document& document, const TokenTable& tokens) {
  document_ = &document;
  texts_.clear();
  words_.clear();
  link_shares_.clear();
  for (const Block& block : document.blocks) {
    texts_.push_back(ProfileText(document.TextOf(block), &words_));
    link_shares_.push_back(static_cast<float>(block.LinkShare()));
  }
  CountDifferentWords();
  outline_.Build(document, texts_);
  names_.Build(document, tokens);
  page_words_ = std::max(outline_.page().words, 1.0F);
}

// One table for the page: the last block, from 1, in which each word was seen.
void PageProfile::CountDifferentWords() {
  last_seen_.Reset(words_.size());
  different_words_.assign(size(), 0);
  for (size_t i = 0; i < size(); ++i) {
    const auto number = static_cast<uint32_t>(i + 1);
    for (const WordHash word : words(i)) {
      uint32_t& seen = last_seen_[word];
      different_words_[i] += seen == number ? 0 : 1;
      seen = number;
    }
  }
}

}  // namespace descale
