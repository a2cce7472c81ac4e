// PageProfile: a page as its features look at it, worked out once.

#ifndef DESCALE_CLASSIFY_PAGE_PROFILE_H_
#define DESCALE_CLASSIFY_PAGE_PROFILE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "descale/document.h"

#include "classify/name_scores.h"
#include "classify/number_table.h"
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
  uint32_t section(size_t i) const { return document_->blocks[i].section; }
  TagId tag(size_t i) const { return document_->sections[section(i)].tag; }
  bool IsHeadingBlock(size_t i) const {
    return outline_.DistanceTo(section(i), Landmark::kHeading) > 0;
  }
  // Different ones among words(i).
  uint32_t different_words(size_t i) const { return different_words_[i]; }
  float link_share(size_t i) const { return link_shares_[i]; }  // 0-1
  // A block that speaks for itself: ten words or more, less than half links.
  bool IsLongBlock(size_t i) const {
    return outline_.block_sums(i).long_blocks > 0;
  }

  // Words of the page, at least 1: what shares are of.
  float page_words() const { return page_words_; }

 private:
  void CountDifferentWords();

  const Document* document_ = nullptr;
  std::vector<TextProfile> texts_;  // by block
  std::vector<WordHash> words_;
  std::vector<uint32_t> different_words_;  // by block
  NumberTable<uint32_t, WordHash> last_seen_;
  std::vector<float> link_shares_;
  Outline outline_;
  NameScores names_;
  float page_words_ = 1;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_PAGE_PROFILE_H_
