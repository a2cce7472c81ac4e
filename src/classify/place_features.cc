// What element the block stands in: its tag, and how far above it are the
// elements that say what is inside of them.

#include <array>
#include <iterator>
#include <string>
#include <string_view>

#include "classify/feature_family.h"

namespace descale {
namespace {

constexpr std::array<std::string_view, kLandmarkCount> kLandmarkNames = {
    "article",   "main",    "section", "aside",  "nav",    "footer",
    "header",    "form",    "table",   "list",   "figure", "details",
    "dialog",    "quote",   "pre",     "button", "item",   "cell",
    "paragraph", "heading", "noscript"};

constexpr TagId kTags[] = {TagId::kP,   TagId::kLi,         TagId::kH1,
                           TagId::kH2,  TagId::kH3,         TagId::kTd,
                           TagId::kDiv, TagId::kPre,        TagId::kDt,
                           TagId::kDd,  TagId::kBlockquote, TagId::kFigcaption,
                           TagId::kTh,  TagId::kButton};
constexpr size_t kFirstTag = kLandmarkCount;
constexpr size_t kHidden = kFirstTag + std::size(kTags);
constexpr size_t kDepth = kHidden + 1;
constexpr size_t kSmallHeading = kHidden + 2;

bool IsSmallHeading(TagId tag) {
  return tag == TagId::kH4 || tag == TagId::kH5 || tag == TagId::kH6;
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  for (size_t i = 0; i < page.size(); ++i) {
    const uint32_t section = page.section(i);
    for (size_t k = 0; k < kLandmarkCount; ++k) {
      out[k][i] = page.outline().DistanceTo(section, static_cast<Landmark>(k));
    }
    for (size_t k = 0; k < std::size(kTags); ++k) {
      out[kFirstTag + k][i] = page.tag(i) == kTags[k] ? 1 : 0;
    }
    out[kHidden][i] = page.block(i).hidden ? 1 : 0;
    out[kDepth][i] = static_cast<float>(page.outline().depth(section));
    out[kSmallHeading][i] = IsSmallHeading(page.tag(i)) ? 1 : 0;
  }
}

}  // namespace

FeatureFamily PlaceFeatures() {
  FeatureFamily family = {{}, Write};
  for (const std::string_view name : kLandmarkNames) {
    family.names.push_back("to_" + std::string(name));
  }
  for (const TagId tag : kTags) {
    family.names.push_back("in_" + std::string(TagName(tag)));
  }
  for (const char* name : {"hidden", "depth", "in_h4_h6"}) {
    family.names.emplace_back(name);
  }
  return family;
}

}  // namespace descale
