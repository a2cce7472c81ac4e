// PageProfile: a page as its features look at it, worked out once.

#ifndef DESCALE_CLASSIFY_PAGE_PROFILE_H_
#define DESCALE_CLASSIFY_PAGE_PROFILE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "descale/document.h"

#include "classify/name_scores.h"
#include "classify/outline.h"
#include "classify/text_profile.h"
#include "classify/token_table.h"

namespace descale {

class PageProfile {
 public:
  // `document` must outlive this. Memory is reused from page to page.
  void Build(const Document& document, const TokenTable& tokens);

  const Document& document() const { return *document_; }
  const Outline& outline() const { return outline_; }
  const NameScores& names() const { return names_; }

  size_t size() const { return texts_.size(); }  // in blocks
  const Block& block(size_t i) const { return document_->blocks[i]; }
  const TextProfile& text(size_t i) const { return texts_[i]; }
  std::span<const WordHash> words(size_t i) const {
    return std::span(words_).subspan(texts_[i].first_word,
                                     texts_[i].end_word - texts_[i].first_word);
  }
  size_t all_words() const { return words_.size(); }
  uint32_t section(size_t i) const { return document_->blocks[i].section; }
  TagId tag(size_t i) const { return document_->sections[section(i)].tag; }
  bool IsHeadingBlock(size_t i) const {
    return outline_.DistanceTo(section(i), Landmark::kHeading) > 0;
  }
  bool IsLongBlock(size_t i) const { return IsLong(block(i), text(i)); }

  // Words of the page, at least 1: what shares are of.
  float page_words() const { return page_words_; }

 private:
  const Document* document_ = nullptr;
  std::vector<TextProfile> texts_;  // by block
  std::vector<WordHash> words_;
  Outline outline_;
  NameScores names_;
  float page_words_ = 1;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_PAGE_PROFILE_H_
