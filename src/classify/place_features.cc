// What element the block stands in: its tag, and how far above it are the
// elements that say what is inside of them.

#include <algorithm>
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
  for (size_t k = 0; k < kLandmarkCount; ++k) {
    float* distances = out[k];
    for (size_t i = 0; i < page.size(); ++i) {
      distances[i] =
          page.outline().DistanceTo(page.section(i), static_cast<Landmark>(k));
    }
  }
  for (size_t i = 0; i < page.size(); ++i) {
    const TagId tag = page.tag(i);
    // The matrix is all zeros at first.
    const auto* known = std::find(std::begin(kTags), std::end(kTags), tag);
    if (known != std::end(kTags)) {
      out[kFirstTag + static_cast<size_t>(known - kTags)][i] = 1;
    }
    out[kHidden][i] = page.block(i).hidden ? 1 : 0;
    out[kDepth][i] = static_cast<float>(page.outline().depth(page.section(i)));
    out[kSmallHeading][i] = IsSmallHeading(tag) ? 1 : 0;
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
