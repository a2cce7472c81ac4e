// Outline: the sections of a page with all that features ask of them.
//
// Sums go up (what lies below an element), distances come down (how far above
// is the nearest <nav>?). Two passes over the sections, one over the blocks.

#ifndef DESCALE_CLASSIFY_OUTLINE_H_
#define DESCALE_CLASSIFY_OUTLINE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "descale/document.h"

#include "classify/text_profile.h"

namespace descale {

// Elements, by tag or ARIA role, that say what is inside of them.
enum class Landmark : uint8_t {
  kArticle,
  kMain,
  kSection,
  kAside,
  kNav,
  kFooter,
  kHeader,
  kForm,
  kTable,
  kList,
  kFigure,
  kDetails,
  kDialog,
  kQuote,
  kPre,
  kButton,
  kItem,
  kCell,
  kParagraph,
  kHeading,
  kNoscript,
};
inline constexpr size_t kLandmarkCount = 21;

// What lies in a section, sections below it included.
struct SectionSums {
  float words = 0;
  float link_words = 0;
  float sentences = 0;
  float paragraph_words = 0;  // of blocks in p, li, blockquote, pre, dd
  float blocks = 0;
  float long_blocks = 0;  // of ten words or more, less than half links

  float LinkShare() const { return words > 0 ? link_words / words : 0; }
  SectionSums& operator+=(const SectionSums& other);
};

class Outline {
 public:
  // `texts` are the blocks'. `document` must outlive this.
  void Build(const Document& document, const std::vector<TextProfile>& texts);

  // What one block adds to the sums.
  const SectionSums& block_sums(size_t block) const { return blocks_[block]; }
  const SectionSums& sums(uint32_t section) const { return sums_[section]; }
  const SectionSums& page() const { return sums_[0]; }

  // How many levels above the section is the nearest such element: 1 for
  // itself, 0 if there is none.
  uint8_t DistanceTo(uint32_t section, Landmark landmark) const {
    return distances_[section][static_cast<size_t>(landmark)];
  }

  // The section so many levels up, or the root.
  uint32_t Above(uint32_t section, uint32_t levels) const;
  // Levels from `section` up to the nearest section that is also an ancestor
  // of `other` or `other` itself; at most `limit`.
  uint32_t LevelsToCommon(uint32_t section, uint32_t other,
                          uint32_t limit) const;
  // For each section: levels up to the nearest ancestor-or-self of `target`.
  std::vector<uint32_t> LevelsToChainOf(uint32_t target) const;

  // Same tag and class: equal numbers.
  uint64_t signature(uint32_t section) const { return signatures_[section]; }
  uint32_t depth(uint32_t section) const;

 private:
  void AddBlocks(const std::vector<TextProfile>& texts);
  void MeasureDistances();
  void Sign();

  const Document* document_ = nullptr;
  std::vector<SectionSums> blocks_;
  std::vector<SectionSums> sums_;
  std::vector<std::array<uint8_t, kLandmarkCount>> distances_;
  std::vector<uint64_t> signatures_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_OUTLINE_H_
