// The words of the rule language that stand for a value of a closed list.

#ifndef DESCALE_RULES_NAMES_H_
#define DESCALE_RULES_NAMES_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "descale/document.h"

#include "rules/rule.h"

namespace descale {

template <typename T>
struct Named {
  std::string_view name;
  T value;
};

inline constexpr std::array<Named<Action>, 10> kActionNames = {{
    {"drop-line", Action::kDropLine},
    {"drop-block", Action::kDropBlock},
    {"drop-run", Action::kDropRun},
    {"cut-from", Action::kCutFrom},
    {"cut-before", Action::kCutBefore},
    {"strip-span", Action::kStripSpan},
    {"replace", Action::kReplace},
    {"keep", Action::kKeep},
    {"take-meta", Action::kTakeMeta},
    {"tag", Action::kTag},
}};

inline constexpr std::array<Named<RuleState>, 3> kStateNames = {{
    {"on", RuleState::kOn},
    {"trial", RuleState::kTrial},
    {"off", RuleState::kOff},
}};

inline constexpr std::array<Named<MetaField>, 6> kMetaNames = {{
    {"author", MetaField::kAuthor},
    {"date", MetaField::kDate},
    {"source", MetaField::kSource},
    {"title", MetaField::kTitle},
    {"description", MetaField::kDescription},
    {"site_name", MetaField::kSiteName},
}};

inline constexpr std::array<Named<Same>, kSameCount> kSameNames = {{
    {"title", Same::kTitle},
    {"title-part", Same::kTitlePart},
    {"description", Same::kDescription},
    {"tag", Same::kTag},
    {"image-alt", Same::kImageAlt},
    {"earlier-line", Same::kEarlierLine},
    {"first-line", Same::kFirstLine},
}};

inline constexpr std::array<Named<BlockKind>, 7> kBlockKindNames = {{
    {"paragraph", BlockKind::kParagraph},
    {"heading", BlockKind::kHeading},
    {"list-item", BlockKind::kListItem},
    {"table-cell", BlockKind::kTableCell},
    {"preformatted", BlockKind::kPreformatted},
    {"quote", BlockKind::kQuote},
    {"caption", BlockKind::kCaption},
}};

inline constexpr std::array<Named<PageKind>, 2> kModeNames = {{
    {"html", PageKind::kHtml},
    {"text", PageKind::kText},
}};

inline constexpr std::array<Named<Folding>, kFoldingCount> kFoldingNames = {{
    {"basic", Folding::kBasic},
    {"arabic", Folding::kArabic},
    {"hebrew", Folding::kHebrew},
    {"turkish", Folding::kTurkish},
    {"greek", Folding::kGreek},
}};

template <typename T, size_t kSize>
std::optional<T> ValueOf(const std::array<Named<T>, kSize>& names,
                         std::string_view name) {
  for (const Named<T>& named : names) {
    if (named.name == name) return named.value;
  }
  return std::nullopt;
}

template <typename T, size_t kSize>
std::string_view NameOf(const std::array<Named<T>, kSize>& names, T value) {
  for (const Named<T>& named : names) {
    if (named.value == value) return named.name;
  }
  return {};
}

// "on, trial, off"
template <typename T, size_t kSize>
std::string ListOf(const std::array<Named<T>, kSize>& names) {
  std::string list;
  for (const Named<T>& named : names) {
    if (!list.empty()) list += ", ";
    list += named.name;
  }
  return list;
}

}  // namespace descale

#endif  // DESCALE_RULES_NAMES_H_
