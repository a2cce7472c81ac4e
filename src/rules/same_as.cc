#include "rules/same_as.h"

#include <algorithm>

#include "base/title_parts.h"

namespace descale {
namespace {

void AddFolded(std::string_view text, Folding folding,
               std::unordered_set<std::string>* out) {
  std::string folded = Folded(text, folding);
  if (!folded.empty()) out->insert(std::move(folded));
}

std::vector<std::string_view> ValuesOf(Same same, const Metadata& metadata) {
  std::vector<std::string_view> values;
  switch (same) {
    case Same::kTitle:
    case Same::kTitlePart:
      values.emplace_back(metadata.title.value);
      values.insert(values.end(), metadata.titles.begin(),
                    metadata.titles.end());
      break;
    case Same::kDescription:
      values.emplace_back(metadata.description.value);
      break;
    case Same::kTag:
      values.assign(metadata.tags.begin(), metadata.tags.end());
      break;
    case Same::kImageAlt:
      values.assign(metadata.image_alts.begin(), metadata.image_alts.end());
      break;
    case Same::kEarlierLine:
    case Same::kFirstLine:
      break;
  }
  return values;
}

}  // namespace

std::optional<Same> SameAs::Find(const Rule& rule, uint32_t line) {
  if (rule.same_as == 0) return std::nullopt;
  const std::string text(page_->FoldedOf(line, rule.folding));
  if (text.empty()) return std::nullopt;
  for (uint32_t i = 0; i < kSameCount; ++i) {
    const Same same = static_cast<Same>(i);
    if ((rule.same_as & SameBit(same)) != 0 &&
        Holds(same, text, rule.folding, line)) {
      return same;
    }
  }
  return std::nullopt;
}

bool SameAs::Holds(Same same, const std::string& text, Folding folding,
                   uint32_t line) {
  switch (same) {
    case Same::kEarlierLine:
      return page_->FirstWith(text, folding) < line;
    case Same::kFirstLine: {
      if (page_->survivors().empty()) return false;
      const uint32_t first = page_->survivors().front();
      return first < line && page_->FoldedOf(first, folding) == text;
    }
    default:
      return StringsOf(same, folding).contains(text);
  }
}

const SameAs::Strings& SameAs::StringsOf(Same same, Folding folding) {
  std::optional<Strings>& strings =
      strings_[static_cast<size_t>(folding)][static_cast<size_t>(same)];
  if (strings) return *strings;
  strings.emplace();
  for (const std::string_view value :
       ValuesOf(same, page_->document().metadata)) {
    if (same != Same::kTitlePart) {
      AddFolded(value, folding, &*strings);
      continue;
    }
    for (const std::string_view part : TitleParts(value)) {
      AddFolded(part, folding, &*strings);
    }
  }
  return *strings;
}

}  // namespace descale
