// Ends of elements, written and implied.

#include "parse/element_classes.h"
#include "parse/gumbo_tags.h"
#include "parse/skeleton_builder.h"

namespace descale {

void SkeletonBuilder::LeaveHead(TagId tag) {
  if (open_.FitsInHead(tag) || tag == TagId::kHead || tag == TagId::kHtml ||
      tag == TagId::kTemplate || open_.Count(TagId::kTemplate) > 0) {
    return;
  }
  if (open_.Top() == TagId::kHead) {
    CloseImplied();
  } else {
    while (open_.Count(TagId::kHead) > 0) PopDirty();
  }
}

void SkeletonBuilder::CloseImplied() {
  const OpenElement closed = open_.back();
  ScannedToken end_tag;
  end_tag.kind = ScannedToken::Kind::kEndTag;
  end_tag.tag = closed.tag;
  out_.AddToken(end_tag, {});
  open_.Pop();
  FoldIfClean(closed);
}

void SkeletonBuilder::FoldIfClean(const OpenElement& closed) {
  if (closed.dirty) {
    open_.MarkDirty();
  } else if (closed.foldable && folding_) {
    out_.Fold(closed);
  }
}

void SkeletonBuilder::AddEndTag() {
  if (open_.IsForeign() && CloseInForeign()) return;
  pristine_ = false;
  const TagNature nature = NatureOf(token_.tag);
  const size_t found = open_.FindOpen(token_);
  const bool closes = found != OpenElements::kNothing &&
                      token_.tag != TagId::kBody && token_.tag != TagId::kHtml;
  if (closes && open_.ClosesAllIn(found, nature)) {
    while (open_.size() > found + 1) CloseImplied();
  }
  AddToken(token_.name);
  if (token_.tag == TagId::kForm) open_.SetFormOpen(false);
  if (closes && found + 1 == open_.size()) {
    CloseTop();
  } else {
    if (nature >= TagNature::kTable && nature <= TagNature::kCaption) {
      NoteOddTable();
    }
    if (closes) {
      CloseBelow(found);
    } else {
      open_.MarkDirty();
      // It may close an element that is hidden from here.
      folding_ &= open_.formatting() == 0 || IsAlwaysIgnored(nature);
    }
  }
  out_.WriteEndTag(token_.name);
}

bool SkeletonBuilder::IsAlwaysIgnored(TagNature nature) const {
  return nature == TagNature::kVoid || nature == TagNature::kForeign ||
         (nature == TagNature::kPlain && IsKnownToGumbo(token_.tag));
}

void SkeletonBuilder::PopDirty() {
  if (IsFormattingElement(open_.back().tag)) folding_ = false;
  open_.Pop();
  open_.MarkDirty();
}

void SkeletonBuilder::CloseTop() {
  OpenElement closed = open_.back();
  // A heading may be closed by the end tag of another level.
  closed.dirty |= !SameName(token_, closed);
  open_.Pop();
  FoldIfClean(closed);
}

void SkeletonBuilder::CloseBelow(size_t found) {
  if (IsFormattingElement(open_[found].tag)) {
    // The adoption agency leaves what stands inside open.
    folding_ = false;
    open_.Remove(found);
    return;
  }
  if (token_.tag == TagId::kForm) {
    open_.Remove(found);  // and nothing else
    return;
  }
  while (open_.size() > found) PopDirty();
}

bool SkeletonBuilder::CloseInForeign() {
  const size_t found = open_.FindForeign(token_);
  if (found != OpenElements::kNothing) {
    while (open_.size() > found) CloseForeignTop();
    return true;
  }
  const TagNature nature = NatureOf(token_.tag);
  if ((nature == TagNature::kBlock || nature == TagNature::kAnchor) &&
      open_.IsAroundForeign(token_)) {
    LeaveForeign();
    return false;
  }
  out_.Give(Doubt::kForeignContent);
  return true;
}

void SkeletonBuilder::LeaveForeign() {
  while (open_.IsForeign()) CloseForeignTop();
}

void SkeletonBuilder::CloseForeignTop() {
  const OpenElement closed = open_.back();
  ScannedToken end_tag;
  end_tag.kind = ScannedToken::Kind::kEndTag;
  end_tag.tag = closed.tag;
  out_.AddToken(end_tag, {});
  open_.Pop();
  if (open_.IsForeign()) return;
  scanner_.SetForeign(false);
  out_.Fold(closed);
  out_.WriteEndTag(closed.name);
}

}  // namespace descale
