#include "descale/tag.h"

#include <array>
#include <unordered_map>

namespace descale {
namespace {

constexpr std::array<std::string_view, kTagCount> kNames = {
    "",
#define DESCALE_TAG_NAME(enumerator, name) name,
    DESCALE_TAGS(DESCALE_TAG_NAME)
#undef DESCALE_TAG_NAME
};

}  // namespace

std::string_view TagName(TagId tag) { return kNames[static_cast<size_t>(tag)]; }

TagId TagFromName(std::string_view name) {
  static const auto* const ids_by_name = [] {
    auto* ids = new std::unordered_map<std::string_view, TagId>;
    for (size_t i = 1; i < kTagCount; ++i) {
      ids->emplace(kNames[i], static_cast<TagId>(i));
    }
    return ids;
  }();
  const auto found = ids_by_name->find(name);
  return found == ids_by_name->end() ? TagId::kUnknown : found->second;
}

}  // namespace descale
