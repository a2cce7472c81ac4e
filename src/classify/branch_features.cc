// Where the block leaves the bulk of the text: the nearest box around it that
// holds a good part of the page, and the branch of that box that it is in; and
// the box that looks most like the article.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "classify/feature_family.h"

namespace descale {
namespace {

constexpr int kPercents[] = {10, 40, 70};  // of the page's words
constexpr const char* kNames[] = {"_levels",        "_link_share",
                                  "_branch_share",  "_branch_link_share",
                                  "_branch_blocks", "_branch_long_share"};
constexpr size_t kPerPercent = std::size(kNames);
constexpr size_t kFirstTop = std::size(kPercents) * kPerPercent;

// Of each section: the nearest section, itself included, that holds the share,
// the section below that one on the way, and how many levels lie between.
struct Branch {
  uint32_t holder = 0;
  uint32_t branch = 0;
  uint32_t levels = 0;
};

std::vector<Branch> FindBranches(const PageProfile& page, float words) {
  const std::vector<Section>& sections = page.document().sections;
  std::vector<Branch> branches(sections.size());
  for (uint32_t i = 1; i < sections.size(); ++i) {
    const uint32_t parent = sections[i].parent;
    const Branch& above = branches[parent];
    if (page.outline().sums(i).words >= words) {
      branches[i] = {i, i, 0};
    } else if (above.holder == parent) {
      branches[i] = {parent, i, 1};
    } else {
      branches[i] = {above.holder, above.branch, above.levels + 1};
    }
  }
  return branches;
}

void WriteBranches(const PageProfile& page, const FamilyColumns& out) {
  size_t column = 0;
  for (const int percent : kPercents) {
    const float words =
        page.page_words() * static_cast<float>(percent) / 100.0F;
    const std::vector<Branch> branches = FindBranches(page, words);
    for (size_t i = 0; i < page.size(); ++i) {
      const Branch& at = branches[page.section(i)];
      const SectionSums& branch = page.outline().sums(at.branch);
      const float values[kPerPercent] = {
          static_cast<float>(at.levels),
          page.outline().sums(at.holder).LinkShare(),
          branch.words / page.page_words(),
          branch.LinkShare(),
          branch.blocks,
          branch.long_blocks / std::max(branch.blocks, 1.0F)};
      for (size_t k = 0; k < kPerPercent; ++k) out[column + k][i] = values[k];
    }
    column += kPerPercent;
  }
}

// The section that gathers most paragraphs, as Readability scores them: each
// long block gives points to the four sections above its own, fewer the
// farther; links count against it.
uint32_t FindTop(const PageProfile& page) {
  constexpr float kDivisors[] = {1.0F, 1.3F, 3.0F, 6.0F};
  std::vector<float> scores(page.document().sections.size(), 0.0F);
  for (size_t i = 0; i < page.size(); ++i) {
    if (page.text(i).words < 8 || page.link_share(i) >= 0.5F) continue;
    const float points =
        1.0F + std::min(static_cast<float>(page.block(i).commas), 20.0F) +
        std::min(page.text(i).words / 16.0F, 6.0F);
    uint32_t section = page.section(i);
    for (const float divisor : kDivisors) {
      section = page.document().sections[section].parent;
      if (section == kNoIndex) break;
      scores[section] += points / divisor;
    }
  }
  uint32_t top = 0;
  float best = 0;
  for (uint32_t i = 0; i < scores.size(); ++i) {
    const float score = scores[i] * (1 - page.outline().sums(i).LinkShare());
    if (score > best) {
      best = score;
      top = i;
    }
  }
  return top;
}

void WriteTop(const PageProfile& page, const FamilyColumns& out) {
  if (page.size() == 0) return;
  const uint32_t top = FindTop(page);
  const Section& box = page.document().sections[top];
  const std::vector<uint32_t> down = page.outline().LevelsToChainOf(top);
  const float share = page.outline().sums(top).words / page.page_words();
  for (size_t i = 0; i < page.size(); ++i) {
    const uint32_t section = page.section(i);
    const uint32_t levels = down[section];
    const uint32_t common = page.outline().Above(section, levels);
    const auto up = static_cast<float>(box.depth) -
                    static_cast<float>(page.outline().depth(common));
    const auto index = static_cast<float>(i);
    size_t k = kFirstTop;
    out[k++][i] = up;
    out[k++][i] = static_cast<float>(levels);
    out[k++][i] =
        std::clamp(index - static_cast<float>(box.first_block), -60.0F, 200.0F);
    out[k++][i] = std::clamp(index + 1 - static_cast<float>(box.end_block),
                             -200.0F, 60.0F);
    out[k++][i] = share;
  }
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  WriteBranches(page, out);
  WriteTop(page, out);
}

}  // namespace

FeatureFamily BranchFeatures() {
  FeatureFamily family = {{}, Write};
  for (const int percent : kPercents) {
    for (const char* name : kNames) {
      family.names.push_back("bulk" + std::to_string(percent) + name);
    }
  }
  for (const char* name :
       {"top_up", "top_down", "from_top_begin", "from_top_end", "top_share"}) {
    family.names.emplace_back(name);
  }
  return family;
}

}  // namespace descale
