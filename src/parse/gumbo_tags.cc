#include "parse/gumbo_tags.h"

#include <array>
#include <cstddef>

namespace descale {
namespace {

struct Maps {
  std::array<TagId, GUMBO_TAG_LAST> by_gumbo;
  std::array<bool, kTagCount> known{};

  Maps() {
    for (int i = 0; i < GUMBO_TAG_LAST; ++i) {
      const TagId tag =
          TagFromName(gumbo_normalized_tagname(static_cast<GumboTag>(i)));
      by_gumbo[i] = tag;
      known[static_cast<size_t>(tag)] = tag != TagId::kUnknown;
    }
  }
};

const Maps& AllMaps() {
  static const Maps maps;
  return maps;
}

}  // namespace

TagId TagOfGumbo(GumboTag tag) {
  return tag < GUMBO_TAG_LAST ? AllMaps().by_gumbo[tag] : TagId::kUnknown;
}

bool IsKnownToGumbo(TagId tag) {
  return AllMaps().known[static_cast<size_t>(tag)];
}

}  // namespace descale
