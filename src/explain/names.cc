#include "explain/names.h"

#include <algorithm>

namespace descale {

std::string_view NoteKindName(NoteKind kind) {
  switch (kind) {
    case NoteKind::kSaved:
      return "saved";
    case NoteKind::kTrial:
      return "trial";
    case NoteKind::kFuse:
      return "fuse";
    case NoteKind::kEdited:
      return "edited";
    case NoteKind::kTagged:
      return "tagged";
  }
  return "";
}

std::string_view PageKindName(PageKind kind) {
  return kind == PageKind::kText ? "text" : "html";
}

const Reason* RuleOfOrigin(const Document& document, std::string_view origin) {
  const auto found = std::ranges::find(document.reasons, origin, &Reason::rule);
  return origin.empty() || found == document.reasons.end() ? nullptr : &*found;
}

}  // namespace descale
