#include "segment/sections.h"

#include <string_view>

#include "base/utf8.h"

namespace descale {
namespace {

// What is kept of an id, class or role: enough for every name that people
// write, while a page of a million made-up ones stays small.
constexpr size_t kMaxNameBytes = 256;

}  // namespace

uint32_t SectionBuilder::Open(NodeId element, uint32_t parent, bool hidden) {
  const auto index = static_cast<uint32_t>(document_->sections.size());
  Section section;
  section.tag = tree_[element].tag;
  section.hidden = hidden;
  section.parent = parent;
  section.first_block = static_cast<uint32_t>(document_->blocks.size());
  section.end_block = section.first_block;
  document_->sections.push_back(section);
  elements_.push_back(element);
  return index;
}

void SectionBuilder::Close(uint32_t section) {
  document_->sections[section].end_block =
      static_cast<uint32_t>(document_->blocks.size());
}

void SectionBuilder::Finish() {
  DropEmpty();
  AddTotals();
  CopyNames();
}

void SectionBuilder::DropEmpty() {
  std::vector<Section>& sections = document_->sections;
  std::vector<uint32_t> new_index(sections.size(), kNoIndex);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < sections.size(); ++i) {
    Section section = sections[i];
    if (i > 0 && section.first_block == section.end_block) {
      continue;
    }
    if (section.parent != kNoIndex) {
      // A parent has its children's blocks, so it is kept as well.
      section.parent = new_index[section.parent];
      section.depth = sections[section.parent].depth + 1;
    }
    new_index[i] = kept;
    elements_[kept] = elements_[i];
    sections[kept++] = section;
  }
  sections.resize(kept);
  for (Block& block : document_->blocks) {
    block.section = new_index[block.section];
  }
}

void SectionBuilder::AddTotals() {
  std::vector<Section>& sections = document_->sections;
  for (const Block& block : document_->blocks) {
    Section& section = sections[block.section];
    section.chars += block.chars;
    section.link_chars += block.link_chars;
    section.words += block.words;
  }
  for (size_t i = sections.size(); i-- > 1;) {
    Section& parent = sections[sections[i].parent];
    parent.chars += sections[i].chars;
    parent.link_chars += sections[i].link_chars;
    parent.words += sections[i].words;
  }
}

void SectionBuilder::CopyNames() {
  for (size_t i = 0; i < document_->sections.size(); ++i) {
    Section& section = document_->sections[i];
    section.id = CopyAttribute(elements_[i], "id");
    section.classes = CopyAttribute(elements_[i], "class");
    section.role = CopyAttribute(elements_[i], "role");
  }
}

Span SectionBuilder::CopyAttribute(NodeId element, std::string_view name) {
  const std::string_view value =
      PrefixUtf8(tree_.AttributeOf(element, name), kMaxNameBytes);
  const auto begin = static_cast<uint32_t>(document_->names.size());
  document_->names += value;
  return {begin, static_cast<uint32_t>(document_->names.size())};
}

}  // namespace descale
