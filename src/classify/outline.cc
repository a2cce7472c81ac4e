#include "classify/outline.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "base/hash.h"

namespace descale {
namespace {

std::optional<Landmark> LandmarkOfTag(TagId tag) {
  switch (tag) {
    case TagId::kArticle:
      return Landmark::kArticle;
    case TagId::kMain:
      return Landmark::kMain;
    case TagId::kSection:
      return Landmark::kSection;
    case TagId::kAside:
      return Landmark::kAside;
    case TagId::kNav:
      return Landmark::kNav;
    case TagId::kFooter:
      return Landmark::kFooter;
    case TagId::kHeader:
      return Landmark::kHeader;
    case TagId::kForm:
      return Landmark::kForm;
    case TagId::kTable:
      return Landmark::kTable;
    case TagId::kUl:
    case TagId::kOl:
    case TagId::kDl:
      return Landmark::kList;
    case TagId::kFigure:
      return Landmark::kFigure;
    case TagId::kDetails:
      return Landmark::kDetails;
    case TagId::kDialog:
      return Landmark::kDialog;
    case TagId::kBlockquote:
      return Landmark::kQuote;
    case TagId::kPre:
      return Landmark::kPre;
    case TagId::kButton:
    case TagId::kLabel:
      return Landmark::kButton;
    case TagId::kLi:
      return Landmark::kItem;
    case TagId::kTd:
    case TagId::kTh:
      return Landmark::kCell;
    case TagId::kP:
      return Landmark::kParagraph;
    case TagId::kH1:
    case TagId::kH2:
    case TagId::kH3:
    case TagId::kH4:
    case TagId::kH5:
    case TagId::kH6:
      return Landmark::kHeading;
    case TagId::kNoscript:
      return Landmark::kNoscript;
    default:
      return std::nullopt;
  }
}

std::optional<Landmark> LandmarkOfRole(std::string_view role) {
  static constexpr std::pair<std::string_view, Landmark> kRoles[] = {
      {"main", Landmark::kMain},          {"article", Landmark::kArticle},
      {"navigation", Landmark::kNav},     {"banner", Landmark::kHeader},
      {"contentinfo", Landmark::kFooter}, {"complementary", Landmark::kAside},
      {"dialog", Landmark::kDialog},      {"alertdialog", Landmark::kDialog},
      {"search", Landmark::kForm},        {"form", Landmark::kForm},
      {"heading", Landmark::kHeading}};
  if (role.empty()) return std::nullopt;
  for (const auto& [name, landmark] : kRoles) {
    if (role == name) return landmark;
  }
  return std::nullopt;
}

bool HoldsProse(TagId tag) {
  return tag == TagId::kP || tag == TagId::kLi || tag == TagId::kBlockquote ||
         tag == TagId::kPre || tag == TagId::kDd;
}

// Of a class attribute: behind them, numbers and states tell equals apart.
constexpr size_t kTellingBytes = 60;

}  // namespace

SectionSums& SectionSums::operator+=(const SectionSums& other) {
  words += other.words;
  link_words += other.link_words;
  sentences += other.sentences;
  paragraph_words += other.paragraph_words;
  blocks += other.blocks;
  long_blocks += other.long_blocks;
  return *this;
}

void Outline::Build(const Document& document,
                    const std::vector<TextProfile>& texts) {
  document_ = &document;
  AddBlocks(texts);
  MeasureDistances();
  Sign();
}

void Outline::AddBlocks(const std::vector<TextProfile>& texts) {
  const std::vector<Section>& sections = document_->sections;
  // Of a page without text there is still the sum, of nothing.
  sums_.assign(std::max<size_t>(sections.size(), 1), {});
  blocks_.resize(texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    const Block& block = document_->blocks[i];
    const float words = texts[i].words;
    const auto link_share = static_cast<float>(block.LinkShare());
    SectionSums& own = blocks_[i];
    own.words = words;
    own.link_words = words * link_share;
    own.sentences = static_cast<float>(block.sentence_marks);
    own.paragraph_words = HoldsProse(sections[block.section].tag) ? words : 0;
    own.blocks = 1;
    own.long_blocks = words >= 10 && link_share < 0.5F ? 1 : 0;
    sums_[block.section] += own;
  }
  for (size_t i = sections.size(); i-- > 1;) {
    sums_[sections[i].parent] += sums_[i];
  }
}

void Outline::MeasureDistances() {
  const std::vector<Section>& sections = document_->sections;
  distances_.assign(sections.size(), {});
  for (size_t i = 0; i < sections.size(); ++i) {
    auto& own = distances_[i];
    if (i > 0) {
      const auto& above = distances_[sections[i].parent];
      for (size_t k = 0; k < kLandmarkCount; ++k) {
        const bool more =
            above[k] > 0 && above[k] < std::numeric_limits<uint8_t>::max();
        own[k] = static_cast<uint8_t>(above[k] + (more ? 1 : 0));
      }
    }
    // A role comes second, so that <nav role="search"> counts as both.
    for (const auto landmark :
         {LandmarkOfTag(sections[i].tag),
          LandmarkOfRole(document_->Name(sections[i].role))}) {
      if (landmark) own[static_cast<size_t>(*landmark)] = 1;
    }
  }
}

void Outline::Sign() {
  signatures_.clear();
  for (const Section& section : document_->sections) {
    const std::string_view classes =
        document_->Name(section.classes).substr(0, kTellingBytes);
    signatures_.push_back(
        MixHashes(HashBytes(classes), static_cast<uint64_t>(section.tag)));
  }
}

uint32_t Outline::depth(uint32_t section) const {
  return document_->sections[section].depth;
}

uint32_t Outline::Above(uint32_t section, uint32_t levels) const {
  while (levels-- > 0 && document_->sections[section].parent != kNoIndex) {
    section = document_->sections[section].parent;
  }
  return section;
}

uint32_t Outline::LevelsToCommon(uint32_t section, uint32_t other,
                                 uint32_t limit) const {
  const std::vector<Section>& sections = document_->sections;
  uint32_t levels = 0;
  while (section != other && levels < limit) {
    // Sections stand in pre-order: the later one of two is never the
    // ancestor.
    if (section > other) {
      section = sections[section].parent;
      ++levels;
    } else {
      other = sections[other].parent;
    }
  }
  return levels;
}

std::vector<uint32_t> Outline::LevelsToChainOf(uint32_t target) const {
  const std::vector<Section>& sections = document_->sections;
  std::vector<uint32_t> levels(sections.size(), kNoIndex);
  for (uint32_t at = target; at != kNoIndex; at = sections[at].parent) {
    levels[at] = 0;
  }
  for (size_t i = 0; i < sections.size(); ++i) {
    if (levels[i] == kNoIndex) levels[i] = levels[sections[i].parent] + 1;
  }
  return levels;
}

}  // namespace descale
