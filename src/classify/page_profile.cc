#include "classify/page_profile.h"

#include <algorithm>

namespace descale {

void PageProfile::Build(const Document& document, const TokenTable& tokens) {
  document_ = &document;
  texts_.clear();
  words_.clear();
  for (const Block& block : document.blocks) {
    texts_.push_back(ProfileText(document.TextOf(block), &words_));
  }
  outline_.Build(document, texts_);
  names_.Build(document, tokens);
  page_words_ = std::max(outline_.page().words, 1.0F);
}

}  // namespace descale
