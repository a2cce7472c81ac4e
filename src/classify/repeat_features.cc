// What else on the page looks like the block: cards, comments and menus are
// many of a kind, and a text that stands there twice is rarely content twice.

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/hash.h"
#include "classify/feature_family.h"
#include "classify/number_table.h"

namespace descale {
namespace {

enum Feature : size_t {
  kAlikeCount,
  kAlikeWords,
  kAlikeLinkShare,
  kAlikeMeanWords,
  kAlikeSpread,
  kSiblingCount,
  kSiblingLevels,
  kSiblingWords,
  kSiblingLinkShare,
  kSiblingOrdinal,
  kSiblingPosition,
  kSameText,
  kSameTextBefore,
  kArticleOrdinal,
  kArticleShare,
};

// Blocks whose element, parent and grandparent have the same tags and classes.
struct Group {
  float count = 0;
  float words = 0;
  float squares = 0;
  float link_words = 0;
};

void WriteAlike(const PageProfile& page, const FamilyColumns& out) {
  NumberTable<uint32_t> numbers;  // of the groups, from 1
  numbers.Reset(page.size());
  std::vector<Group> groups;
  std::vector<uint32_t> group_of(page.size());
  for (size_t i = 0; i < page.size(); ++i) {
    const Outline& outline = page.outline();
    const uint32_t section = page.section(i);
    const uint32_t above = outline.Above(section, 1);
    uint64_t key = outline.signature(section);
    key = MixHashes(key, outline.signature(above));
    key = MixHashes(key, outline.signature(outline.Above(above, 1)));
    uint32_t& number = numbers[key];
    if (number == 0) {
      groups.emplace_back();
      number = static_cast<uint32_t>(groups.size());
    }
    group_of[i] = number - 1;
    Group& group = groups[number - 1];
    const float words = page.text(i).words;
    group.count += 1;
    group.words += words;
    group.squares += words * words;
    group.link_words += words * page.link_share(i);
  }
  for (size_t i = 0; i < page.size(); ++i) {
    const Group& group = groups[group_of[i]];
    const float mean = group.words / group.count;
    const float variance = group.squares / group.count - mean * mean;
    out[kAlikeCount][i] = group.count;
    out[kAlikeWords][i] = group.words;
    out[kAlikeLinkShare][i] = group.link_words / std::max(group.words, 1.0F);
    out[kAlikeMeanWords][i] = mean;
    out[kAlikeSpread][i] = std::sqrt(std::max(variance, 0.0F)) / (mean + 1);
  }
}

// Of a section: the box around it, itself included, that has most siblings of
// its tag and class.
struct Repeated {
  uint32_t count = 1;    // of these siblings
  uint32_t ordinal = 1;  // of the box among them
  uint32_t box = 0;
  uint32_t levels = 0;  // up to the box
};

std::vector<Repeated> FindRepeated(const PageProfile& page) {
  const std::vector<Section>& sections = page.document().sections;
  NumberTable<uint32_t> counts;
  counts.Reset(sections.size());
  std::vector<uint64_t> keys(sections.size());
  std::vector<Repeated> repeated(sections.size());
  for (uint32_t i = 1; i < sections.size(); ++i) {
    keys[i] = MixHashes(sections[i].parent + 1ULL, page.outline().signature(i));
    repeated[i].ordinal = ++counts[keys[i]];
  }
  for (uint32_t i = 1; i < sections.size(); ++i) {
    const Repeated& above = repeated[sections[i].parent];
    const uint32_t own = counts[keys[i]];
    if (own >= above.count) {
      repeated[i] = {own, repeated[i].ordinal, i, 0};
    } else {
      repeated[i] = {above.count, above.ordinal, above.box, above.levels + 1};
    }
  }
  return repeated;
}

void WriteSiblings(const PageProfile& page, const FamilyColumns& out) {
  const std::vector<Repeated> repeated = FindRepeated(page);
  for (size_t i = 0; i < page.size(); ++i) {
    const Repeated& at = repeated[page.section(i)];
    if (at.count < 2) continue;
    const SectionSums& box = page.outline().sums(at.box);
    out[kSiblingCount][i] = static_cast<float>(at.count);
    out[kSiblingLevels][i] = static_cast<float>(at.levels);
    out[kSiblingWords][i] = box.words;
    out[kSiblingLinkShare][i] = box.LinkShare();
    out[kSiblingOrdinal][i] = static_cast<float>(at.ordinal);
    out[kSiblingPosition][i] =
        static_cast<float>(at.ordinal) / static_cast<float>(at.count);
  }
}

void WriteSameText(const PageProfile& page, const FamilyColumns& out) {
  NumberTable<float> counts;
  counts.Reset(page.size());
  for (size_t i = 0; i < page.size(); ++i) {
    float& count = counts[page.text(i).hash];
    out[kSameTextBefore][i] = count > 0 ? 1 : 0;
    count += 1;
  }
  for (size_t i = 0; i < page.size(); ++i) {
    out[kSameText][i] = std::min(counts[page.text(i).hash], 20.0F);
  }
}

// The number of the <article> that the block is in, and that one's words by
// those of the longest.
void WriteArticles(const PageProfile& page, const FamilyColumns& out) {
  const Outline& outline = page.outline();
  NumberTable<uint32_t> ordinals;
  ordinals.Reset(page.size());
  uint32_t articles = 0;
  std::vector<uint32_t> article_of(page.size(), kNoIndex);
  float longest = 1;
  for (size_t i = 0; i < page.size(); ++i) {
    const uint8_t levels =
        outline.DistanceTo(page.section(i), Landmark::kArticle);
    if (levels == 0) continue;
    article_of[i] = outline.Above(page.section(i), levels - 1U);
    if (uint32_t& ordinal = ordinals[article_of[i]]; ordinal == 0) {
      ordinal = ++articles;
    }
    longest = std::max(longest, outline.sums(article_of[i]).words);
  }
  for (size_t i = 0; i < page.size(); ++i) {
    if (article_of[i] == kNoIndex) continue;
    out[kArticleOrdinal][i] = static_cast<float>(ordinals[article_of[i]]);
    out[kArticleShare][i] = outline.sums(article_of[i]).words / longest;
  }
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  WriteAlike(page, out);
  WriteSiblings(page, out);
  WriteSameText(page, out);
  WriteArticles(page, out);
}

}  // namespace

FeatureFamily RepeatFeatures() {
  return {{"alike", "alike_words", "alike_link_share", "alike_mean_words",
           "alike_spread", "siblings", "sibling_levels", "sibling_words",
           "sibling_link_share", "sibling_ordinal", "sibling_position",
           "same_text", "same_text_before", "article_ordinal", "article_share"},
          Write};
}

}  // namespace descale
