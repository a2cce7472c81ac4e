#include "parse/open_elements.h"

#include "base/strings.h"
#include "parse/element_classes.h"

namespace descale {
namespace {

// As a change of a count without sign.
constexpr auto kMinusOne = static_cast<uint32_t>(-1);

// Elements that start tags and end tags are not felt through.
bool IsBarrier(TagId tag) {
  return IsScopeBoundary(tag) || tag == TagId::kTd || tag == TagId::kTh ||
         tag == TagId::kCaption || tag == TagId::kHtml || tag == TagId::kSelect;
}

bool IsTablePart(TagNature nature) {
  return nature == TagNature::kTableSection || nature == TagNature::kRow ||
         nature == TagNature::kCell || nature == TagNature::kCaption;
}

// Elements that "generate implied end tags" is about.
bool HasImpliedEnd(TagId tag) {
  return tag == TagId::kP || tag == TagId::kLi || tag == TagId::kDd ||
         tag == TagId::kDt || tag == TagId::kOption || tag == TagId::kOptgroup;
}

bool ClosesParagraph(TagNature nature) {
  return nature == TagNature::kBlock || nature == TagNature::kHeading ||
         nature == TagNature::kItem || nature == TagNature::kDefinition ||
         nature == TagNature::kForm || nature == TagNature::kRule;
}

}  // namespace

bool SameName(const ScannedToken& token, const OpenElement& element) {
  return element.tag == token.tag &&
         (token.tag != TagId::kUnknown ||
          EqualsIgnoringCase(element.name, token.name));
}

void OpenElements::Count(const OpenElement& element, uint32_t change) {
  if (change == kMinusOne && element.moved) --moved_;
  if (element.foreign) return;
  counts_[static_cast<size_t>(element.tag)] += change;
  if (element.tag == TagId::kTable && Count(TagId::kTable) == 0) {
    tables_are_sure_ = true;
  }
  if (IsFormattingElement(element.tag)) formatting_ += change;
}

void OpenElements::Push(const OpenElement& element) {
  const bool moved = IsBetweenCells() && !IsTablePart(element.nature);
  Count(element, 1);
  stack_.push_back(element);
  stack_.back().moved = moved;
  moved_ += moved ? 1 : 0;
}

void OpenElements::Pop() {
  Count(stack_.back(), kMinusOne);
  stack_.pop_back();
}

void OpenElements::Remove(size_t i) {
  Count(stack_[i], kMinusOne);
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i));
  for (OpenElement& element : stack_) element.dirty = true;
}

// A form that is ignored or, between the cells of a table, stays empty.
bool OpenElements::IsOddForm(TagNature nature) const {
  return nature == TagNature::kForm &&
         (form_open_ || Count(TagId::kTemplate) > 0 ||
          Count(TagId::kTable) > 0);
}

bool OpenElements::FitsInHead(TagId tag) const {
  switch (tag) {
    case TagId::kLink:
    case TagId::kMeta:
    case TagId::kStyle:
      return true;
    case TagId::kBase:
    case TagId::kTitle:
    case TagId::kScript:
    case TagId::kNoscript:
      return Top() == TagId::kHead;
    default:
      return false;
  }
}

bool OpenElements::IsBetweenCells() const {
  const TagNature nature = NatureOf(Top());
  return nature == TagNature::kTable || nature == TagNature::kTableSection ||
         nature == TagNature::kRow;
}

bool OpenElements::Fits(TagId tag, TagNature nature) const {
  const bool in_paragraph = Count(TagId::kP) > 0;
  if (Count(TagId::kHead) > 0) return FitsInHead(tag);
  if (IsBetweenCells() && !IsTablePart(nature)) return false;
  if (Count(TagId::kSelect) > 0) {
    return tag == TagId::kScript ||
           (nature == TagNature::kOption &&
            (Top() == TagId::kSelect ||
             (Top() == TagId::kOptgroup && tag == TagId::kOption)));
  }
  switch (nature) {
    case TagNature::kPlain:
    case TagNature::kVoid:
    case TagNature::kForeign:
    case TagNature::kRaw:
    case TagNature::kSelect:
      return true;
    case TagNature::kFormatting:
      return Count(tag) < 3;
    case TagNature::kAnchor:
      return Count(TagId::kA) == 0;
    case TagNature::kBlock:
    case TagNature::kRule:
      return !in_paragraph;
    case TagNature::kHeading:
      return !in_paragraph && !IsHeading(Top());
    case TagNature::kItem:
      return !in_paragraph && (Top() == TagId::kUl || Top() == TagId::kOl ||
                               Count(TagId::kLi) == 0);
    case TagNature::kDefinition:
      return !in_paragraph && (Top() == TagId::kDl || (Count(TagId::kDt) == 0 &&
                                                       Count(TagId::kDd) == 0));
    case TagNature::kButton:
      return Count(TagId::kButton) == 0;
    case TagNature::kForm:
      return !in_paragraph && !IsOddForm(nature);
    case TagNature::kRuby:
      return Top() == TagId::kRuby;
    case TagNature::kNoscript:
      return Count(TagId::kBody) > 0;
    case TagNature::kTable:
      // Else it would end the table around.
      return !in_paragraph && moved_ == 0 && tables_are_sure_;
    case TagNature::kTableSection:
    case TagNature::kCaption:
      return Top() == TagId::kTable;
    case TagNature::kRow:
      return NatureOf(Top()) == TagNature::kTableSection;
    case TagNature::kCell:
      return Top() == TagId::kTr;
    case TagNature::kOption:
    case TagNature::kHead:
    case TagNature::kNever:
      return false;
  }
  return false;
}

bool OpenElements::ClosesTablePart(TagNature nature) const {
  if (moved_ > 0 || !tables_are_sure_) return false;
  switch (NatureOf(Top())) {
    case TagNature::kCell:
      return nature == TagNature::kCell || nature == TagNature::kRow ||
             nature == TagNature::kTableSection;
    case TagNature::kRow:
      return nature == TagNature::kRow || nature == TagNature::kTableSection;
    case TagNature::kTableSection:
      return nature == TagNature::kTableSection;
    default:
      return false;
  }
}

bool OpenElements::ClosesTop(TagNature nature) const {
  switch (Top()) {
    case TagId::kP:
      return ClosesParagraph(nature) && !IsOddForm(nature);
    case TagId::kLi:
      return nature == TagNature::kItem;
    case TagId::kDt:
    case TagId::kDd:
      return nature == TagNature::kDefinition;
    case TagId::kOption:
      return nature == TagNature::kOption;
    case TagId::kA:
      return nature == TagNature::kAnchor;
    default:
      return ClosesTablePart(nature);
  }
}

size_t OpenElements::FindClosedParagraph(TagNature nature) const {
  if (Count(TagId::kP) == 0 || !ClosesParagraph(nature) || IsOddForm(nature)) {
    return size();
  }
  for (size_t i = size(); i-- > 0;) {
    if (stack_[i].tag == TagId::kP) return i;
    if (IsBarrier(stack_[i].tag) || stack_[i].tag == TagId::kButton) break;
  }
  return size();
}

bool OpenElements::ClosesAllIn(size_t i, TagNature nature) const {
  const bool is_table_part = IsTablePart(nature) || nature == TagNature::kTable;
  if (!is_table_part && nature != TagNature::kBlock &&
      nature != TagNature::kHeading && nature != TagNature::kItem &&
      nature != TagNature::kDefinition && nature != TagNature::kButton &&
      nature != TagNature::kSelect) {
    return false;
  }
  if (is_table_part && (moved_ > 0 || !tables_are_sure_)) return false;
  for (size_t k = i + 1; k < stack_.size(); ++k) {
    const OpenElement& element = stack_[k];
    if (!HasImpliedEnd(element.tag) &&
        !(is_table_part && IsTablePart(element.nature))) {
      return false;
    }
  }
  return true;
}

// Cells are no hindrance to the end of a row.
size_t OpenElements::FindOpenTablePart(const ScannedToken& end_tag) const {
  for (size_t i = stack_.size(); i-- > 0;) {
    if (SameName(end_tag, stack_[i])) return i;
    if (stack_[i].tag == TagId::kTable || stack_[i].tag == TagId::kTemplate) {
      break;
    }
  }
  return kNothing;
}

size_t OpenElements::FindOpen(const ScannedToken& end_tag) const {
  const TagNature nature = NatureOf(end_tag.tag);
  if (nature == TagNature::kTable || nature == TagNature::kTableSection ||
      nature == TagNature::kRow) {
    return FindOpenTablePart(end_tag);
  }
  // "Any other end tag".
  const bool stops_at_special =
      nature == TagNature::kPlain || nature == TagNature::kRuby ||
      nature == TagNature::kOption || nature == TagNature::kNoscript;
  for (size_t i = stack_.size(); i-- > 0;) {
    const OpenElement& element = stack_[i];
    if (SameName(end_tag, element)) return i;
    if (nature == TagNature::kHeading &&
        element.nature == TagNature::kHeading) {
      return i;
    }
    const bool special = element.nature != TagNature::kPlain &&
                         !IsFormattingElement(element.tag) &&
                         element.nature != TagNature::kRuby;
    const bool is_barrier =
        IsBarrier(element.tag) ||
        (end_tag.tag == TagId::kP && element.tag == TagId::kButton);
    if (is_barrier || (stops_at_special && special)) {
      break;
    }
  }
  return kNothing;
}

size_t OpenElements::FindForeign(const ScannedToken& end_tag) const {
  for (size_t i = stack_.size(); i-- > 0;) {
    if (!stack_[i].foreign) break;
    if (SameName(end_tag, stack_[i])) return i;
  }
  return kNothing;
}

bool OpenElements::IsAroundForeign(const ScannedToken& end_tag) const {
  if (Count(TagId::kTable) > 0) return false;
  size_t i = stack_.size();
  for (; i > 0 && stack_[i - 1].foreign; --i) {
    if (IsIntegrationPoint(stack_[i - 1].tag)) return false;
  }
  return i > 0 && SameName(end_tag, stack_[i - 1]);
}

}  // namespace descale
