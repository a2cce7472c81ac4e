#include "parse/tag_lookup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/byte_lanes.h"
#include "base/hash.h"
#include "base/strings.h"

namespace descale {
namespace {

constexpr size_t kLongestTagName = 16;  // "annotation-xml" is the longest known

uint64_t Lowered(uint64_t lanes) {
  return lanes | LanesWithin(lanes, 'A', 'Z') >> 2;
}

// Names of up to eight bytes, which nearly all tags have, as one number.
class ShortNames {
 public:
  ShortNames() {
    for (size_t i = 1; i < kTagCount; ++i) {
      const std::string_view name = TagName(static_cast<TagId>(i));
      if (name.size() > kLanes) continue;
      Slot& slot = slots_[PlaceOf(LoadLanes(name))];
      slot = {LoadLanes(name), static_cast<TagId>(i)};
    }
  }

  TagId Find(uint64_t name) const {
    const Slot& slot = slots_[PlaceOf(name)];
    return slot.name == name ? slot.tag : TagId::kUnknown;
  }

 private:
  struct Slot {
    uint64_t name = 0;
    TagId tag = TagId::kUnknown;
  };

  size_t PlaceOf(uint64_t name) const {
    size_t at = MixHashes(0, name) % kSlots;
    while (slots_[at].name != 0 && slots_[at].name != name) {
      at = (at + 1) % kSlots;
    }
    return at;
  }

  static constexpr size_t kSlots = 512;
  std::array<Slot, kSlots> slots_;
};

}  // namespace

TagId LookUpTag(std::string_view name) {
  static const ShortNames short_names;
  if (name.size() <= kLanes) return short_names.Find(Lowered(LoadLanes(name)));
  if (name.size() > kLongestTagName) return TagId::kUnknown;
  std::array<char, kLongestTagName> lower{};
  std::transform(name.begin(), name.end(), lower.begin(), AsciiLower);
  return TagFromName({lower.data(), name.size()});
}

}  // namespace descale
