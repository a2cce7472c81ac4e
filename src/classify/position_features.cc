// Where on the page the block stands: from its ends, from its title, from its
// headings.

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "classify/feature_family.h"

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

std::vector<WordHash> SortedWords(std::vector<WordHash> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

// How much of a title is in a block and the other way round.
struct Overlap {
  float jaccard = 0;
  float share = 0;  // of the block's words
};

Overlap Compare(const std::vector<WordHash>& block,
                const std::vector<WordHash>& title) {
  size_t common = 0;
  for (const WordHash word : block) {
    common += std::binary_search(title.begin(), title.end(), word) ? 1 : 0;
  }
  const size_t all = block.size() + title.size() - common;
  if (all == 0) return {};
  return {static_cast<float>(common) / static_cast<float>(all),
          static_cast<float>(common) /
              static_cast<float>(std::max<size_t>(block.size(), 1))};
}

void WriteTitleOverlap(const PageProfile& page, const FamilyColumns& out) {
  constexpr size_t kLongestTitle = 60;  // in words
  std::vector<std::vector<WordHash>> titles;
  for (const std::string& title : page.document().metadata.head_titles) {
    std::vector<WordHash> words;
    ProfileText(title, &words);
    titles.push_back(SortedWords(std::move(words)));
  }
  for (size_t i = 0; i < page.size(); ++i) {
    const auto words = page.words(i);
    if (words.size() >= kLongestTitle) continue;
    const auto block = SortedWords({words.begin(), words.end()});
    for (const auto& title : titles) {
      const Overlap overlap = Compare(block, title);
      out[kTitleJaccard][i] = std::max(out[kTitleJaccard][i], overlap.jaccard);
      out[kTitleShare][i] = std::max(out[kTitleShare][i], overlap.share);
    }
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
