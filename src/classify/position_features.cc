// Where on the page the block stands: from its ends, from its title, from its
// headings.

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "classify/feature_family.h"
#include "classify/number_table.h"

namespace descale {
namespace {

enum Feature : size_t {
  kPosition,
  kWordPosition,
  kIndex,
  kFromEnd,
  kTitleJaccard,
  kTitleShare,
  kFromTitle,
  kLevelsToTitle,
  kBlocksSinceHeading,
  kWordsSinceHeading,
  kHeadingLevel,
  kBlocksToHeading,
  kWordsToHeading,
};

constexpr float kFarAway = 300;  // in blocks

void WritePositions(const PageProfile& page, const FamilyColumns& out) {
  const size_t count = page.size();
  float before = 0;
  for (size_t i = 0; i < count; ++i) {
    const float words = page.text(i).words;
    const auto index = static_cast<float>(i);
    const auto last = static_cast<float>(count - 1);
    out[kPosition][i] = index / std::max(last, 1.0F);
    out[kWordPosition][i] = (before + words / 2) / page.page_words();
    out[kIndex][i] = std::min(index, 500.0F);
    out[kFromEnd][i] = std::min(last - index, 500.0F);
    before += words;
  }
}

// The titles that a page gives itself in its head, as sets of words.
class Titles {
 public:
  explicit Titles(const std::vector<std::string>& titles) {
    numbers_.Reset(kMostWords);
    for (const std::string& title : titles) {
      std::vector<WordHash> words;
      ProfileText(title, &words);
      Words& own = titles_.emplace_back();
      for (const WordHash word : words) {
        if (count_ == kMostWords) break;
        may_be_.set(word % kMaybe);
        uint32_t& number = numbers_[word];
        if (number == 0) number = ++count_;
        own.set(number - 1);
      }
    }
  }

  // How much of a title is in a block with so many different words: the
  // Jaccard index, and the share of the block's words. 0 for the most of them.
  void Compare(std::span<const WordHash> block, uint32_t different,
               float* jaccard, float* share) const {
    Words found;
    for (const WordHash word : block) {
      if (!may_be_.test(word % kMaybe)) continue;
      const uint32_t* number = numbers_.Find(word);
      if (number != nullptr) found.set(*number - 1);
    }
    if (found.none()) return;
    for (const Words& title : titles_) {
      const size_t common = (title & found).count();
      const size_t all = different + title.count() - common;
      const auto part = static_cast<float>(common);
      *jaccard = std::max(*jaccard, part / static_cast<float>(all));
      *share = std::max(*share, part / static_cast<float>(different));
    }
  }

 private:
  static constexpr uint32_t kMostWords = 128;  // different ones, in all titles
  static constexpr size_t kMaybe = 4096;
  using Words = std::bitset<kMostWords>;  // by their numbers

  NumberTable<uint32_t, WordHash> numbers_;  // from 1
  uint32_t count_ = 0;
  std::vector<Words> titles_;
  std::bitset<kMaybe> may_be_;  // the lowest bits of the words of all titles
};

void WriteTitleOverlap(const PageProfile& page, const FamilyColumns& out) {
  constexpr size_t kLongestTitle = 60;  // in words
  const Titles titles(page.document().metadata.head_titles);
  for (size_t i = 0; i < page.size(); ++i) {
    const auto words = page.words(i);
    if (words.size() >= kLongestTitle) continue;
    titles.Compare(words, page.different_words(i), &out[kTitleJaccard][i],
                   &out[kTitleShare][i]);
  }
}

// The block that shows the title: the likest, headings first, earlier first.
// size() if none is like it.
size_t FindTitle(const PageProfile& page, const float* jaccard) {
  size_t best = page.size();
  float best_score = 0.3F;
  for (size_t i = 0; i < page.size(); ++i) {
    float score = jaccard[i] - 0.0005F * static_cast<float>(i);
    if (page.IsHeadingBlock(i)) score += 0.1F;
    if (page.tag(i) == TagId::kH1) score += 0.3F;
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

void WriteFromTitle(const PageProfile& page, const FamilyColumns& out) {
  const size_t title = FindTitle(page, out[kTitleJaccard]);
  const bool found = title < page.size();
  std::vector<uint32_t> levels;
  if (found) levels = page.outline().LevelsToChainOf(page.section(title));
  for (size_t i = 0; i < page.size(); ++i) {
    const float distance = static_cast<float>(i) - static_cast<float>(title);
    out[kFromTitle][i] =
        found ? std::clamp(distance, -100.0F, 200.0F) : -200.0F;
    out[kLevelsToTitle][i] =
        found ? static_cast<float>(levels[page.section(i)]) : 0.0F;
  }
}

float LevelOf(const PageProfile& page, size_t heading) {
  const uint8_t level = page.block(heading).level;
  return level > 0 ? level : 6;
}

void WriteSinceHeading(const PageProfile& page, const FamilyColumns& out) {
  float blocks = kFarAway;
  float words = 0;
  float level = 0;
  for (size_t i = 0; i < page.size(); ++i) {
    out[kBlocksSinceHeading][i] = blocks;
    out[kWordsSinceHeading][i] = words;
    out[kHeadingLevel][i] = level;
    const bool heading = page.IsHeadingBlock(i);
    if (heading) level = LevelOf(page, i);
    blocks = heading ? 1 : std::min(blocks + 1, kFarAway);
    words = heading ? 0 : words + page.text(i).words;
  }
}

void WriteToHeading(const PageProfile& page, const FamilyColumns& out) {
  float blocks = kFarAway;
  float words = 0;
  for (size_t i = page.size(); i-- > 0;) {
    out[kBlocksToHeading][i] = blocks;
    out[kWordsToHeading][i] = words;
    const bool heading = page.IsHeadingBlock(i);
    blocks = heading ? 1 : std::min(blocks + 1, kFarAway);
    words = heading ? 0 : words + page.text(i).words;
  }
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  WritePositions(page, out);
  WriteTitleOverlap(page, out);
  WriteFromTitle(page, out);
  WriteSinceHeading(page, out);
  WriteToHeading(page, out);
}

}  // namespace

FeatureFamily PositionFeatures() {
  return {{"position", "word_position", "index", "from_end", "title_jaccard",
           "title_share", "from_title", "levels_to_title",
           "blocks_since_heading", "words_since_heading", "heading_level",
           "blocks_to_heading", "words_to_heading"},
          Write};
}

}  // namespace descale
