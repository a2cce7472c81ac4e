#include "classify/features.h"

#include <cstdint>

#include "classify/section_hints.h"

namespace descale {
namespace {

// What a section says about the blocks below it.
struct SectionView {
  bool in_boilerplate = false;
  bool in_content = false;
  float link_share = 0;
};

// A box at the side holds a small part of the page's text. One that holds more
// is the frame of the content, whatever its class says.
constexpr double kLargestSideBox = 0.2;

uint32_t PlainChars(const Section& section) {
  return section.chars - section.link_chars;
}

bool IsSideBox(const Document& document, const Section& section) {
  return PlainChars(section) <=
         kLargestSideBox * PlainChars(document.sections.front());
}

std::vector<SectionView> ViewSections(const Document& document) {
  std::vector<SectionView> views(document.sections.size());
  for (size_t i = 0; i < views.size(); ++i) {
    const Section& section = document.sections[i];
    SectionView& view = views[i];
    const SectionHint hint = HintOf(document, section);
    view.link_share = section.chars == 0
                          ? 0.0F
                          : static_cast<float>(section.link_chars) /
                                static_cast<float>(section.chars);
    view.in_boilerplate =
        hint == SectionHint::kBoilerplate && IsSideBox(document, section);
    view.in_content = hint == SectionHint::kContent;
    if (section.parent == kNoIndex) continue;
    // A parent stands before its children.
    const SectionView& parent = views[section.parent];
    view.in_boilerplate |= parent.in_boilerplate;
    view.in_content |= parent.in_content;
    const Section& outer = document.sections[section.parent];
    const bool holds_one_block = section.end_block - section.first_block <= 1;
    if (holds_one_block && outer.chars > section.chars) {
      view.link_share = parent.link_share;
    }
  }
  return views;
}

// Pages that show themselves by script start out hidden as a whole: hiding says
// something only if it is not the larger part of the page.
bool HidingMeansSomething(const Document& document) {
  uint64_t hidden = 0;
  uint64_t all = 0;
  for (const Block& block : document.blocks) {
    all += block.chars;
    hidden += block.hidden ? block.chars : 0;
  }
  return hidden * 2 <= all;
}

}  // namespace

std::vector<BlockFeatures> ComputeFeatures(const Document& document) {
  const std::vector<SectionView> views = ViewSections(document);
  std::vector<BlockFeatures> rows;
  rows.reserve(document.blocks.size());
  const bool hiding_counts = HidingMeansSomething(document);
  for (const Block& block : document.blocks) {
    BlockFeatures& row = rows.emplace_back();
    row.words = static_cast<float>(block.words);
    row.link_share = static_cast<float>(block.LinkShare());
    row.sentence_marks = static_cast<float>(block.sentence_marks);
    row.commas = static_cast<float>(block.commas);
    row.heading = block.kind == BlockKind::kHeading;
    row.caption = block.kind == BlockKind::kCaption;
    row.table = block.table;
    row.hidden = block.hidden && hiding_counts;
    if (block.section < views.size()) {
      const SectionView& view = views[block.section];
      row.section_link_share = view.link_share;
      row.in_boilerplate = view.in_boilerplate;
      row.in_content = view.in_content;
    }
  }
  return rows;
}

}  // namespace descale
