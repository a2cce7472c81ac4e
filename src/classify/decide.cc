#include "classify/decide.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace descale {
namespace {

constexpr float kKeep = 0.5F;
// Blocks of the last resort, when nothing reaches kKeep.
constexpr float kKeepAnyway = 0.1F;
// The main section holds at least this share of the page's content words.
constexpr double kMainShare = 0.8;
// Words that count for it: of blocks that surely are content.
constexpr float kSure = 0.65F;
// No block counts for more, so that one giant block does not make the rest of
// the page look like a side box.
constexpr uint32_t kMostWords = 200;

// mass[i] = content words of blocks [0, i).
std::vector<double> PrefixMass(const Document& document,
                               const std::vector<float>& scores) {
  std::vector<double> mass(document.blocks.size() + 1, 0.0);
  for (size_t i = 0; i < document.blocks.size(); ++i) {
    const uint32_t words = scores[i] >= kSure ? document.blocks[i].words : 0;
    mass[i + 1] = mass[i] + std::min(words, kMostWords);
  }
  return mass;
}

// The deepest section that still holds kMainShare of the content. Sections
// stand in pre-order and each such section lies inside the one before it.
const Section* MainSection(const Document& document,
                           const std::vector<double>& mass) {
  const double needed = kMainShare * mass.back();
  const Section* main = nullptr;
  if (needed <= 0) return nullptr;
  for (const Section& section : document.sections) {
    if (mass[section.end_block] - mass[section.first_block] >= needed) {
      main = &section;
    }
  }
  return main;
}

}  // namespace

std::vector<bool> DecideBlocks(const Document& document,
                               const std::vector<float>& scores) {
  const size_t count = document.blocks.size();
  std::vector<bool> keep(count, false);
  const std::vector<double> mass = PrefixMass(document, scores);
  const Section* main = MainSection(document, mass);
  const uint32_t begin = main == nullptr ? 0 : main->first_block;
  const uint32_t end =
      main == nullptr ? static_cast<uint32_t>(count) : main->end_block;
  bool any = false;
  for (uint32_t i = begin; i < end; ++i) {
    keep[i] = scores[i] >= kKeep;
    any = any || keep[i];
  }
  if (any) return keep;
  for (size_t i = 0; i < count; ++i) {
    keep[i] = scores[i] >= kKeepAnyway;
    any = any || keep[i];
  }
  if (!any) keep.assign(count, true);
  return keep;
}

}  // namespace descale
