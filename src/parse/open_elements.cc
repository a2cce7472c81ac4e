#include "parse/open_elements.h"

#include "base/strings.h"
#include "parse/element_classes.h"

namespace descale {
namespace {

// Elements that start tags and end tags are not felt through.
bool IsBarrier(TagId tag) {
  return IsScopeBoundary(tag) || tag == TagId::kTd || tag == TagId::kTh ||
         tag == TagId::kCaption || tag == TagId::kHtml || tag == TagId::kSelect;
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

void OpenElements::Push(const OpenElement& element) {
  if (!element.foreign) ++counts_[static_cast<size_t>(element.tag)];
  stack_.push_back(element);
}

void OpenElements::Pop() {
  const OpenElement& top = stack_.back();
  if (!top.foreign) --counts_[static_cast<size_t>(top.tag)];
  stack_.pop_back();
}

void OpenElements::Remove(size_t i) {
  --counts_[static_cast<size_t>(stack_[i].tag)];
  stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i));
  for (OpenElement& element : stack_) element.dirty = true;
}

// A form that is ignored or, between the cells of a table, stays empty.
bool OpenElements::IsOddForm(TagNature nature) const {
  return nature == TagNature::kForm &&
         (form_open_ || Count(TagId::kTemplate) > 0 ||
          Count(TagId::kTable) > 0);
}

bool OpenElements::Fits(TagId tag, TagNature nature) const {
  const bool in_paragraph = Count(TagId::kP) > 0;
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
      return !in_paragraph && (Top() == TagId::kUl || Top() == TagId::kOl);
    case TagNature::kDefinition:
      return !in_paragraph && Top() == TagId::kDl;
    case TagNature::kButton:
      return Count(TagId::kButton) == 0;
    case TagNature::kForm:
      return !in_paragraph && !IsOddForm(nature);
    case TagNature::kRuby:
      return Top() == TagId::kRuby;
    case TagNature::kNoscript:
      return Count(TagId::kBody) > 0;
    case TagNature::kOption:
    case TagNature::kNever:
      return false;
  }
  return false;
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
    default:
      return false;
  }
}

size_t OpenElements::FindOpen(const ScannedToken& end_tag) const {
  const TagNature nature = NatureOf(end_tag.tag);
  for (size_t i = stack_.size(); i-- > 0;) {
    const OpenElement& element = stack_[i];
    if (SameName(end_tag, element)) return i;
    if (nature == TagNature::kHeading &&
        element.nature == TagNature::kHeading) {
      return i;
    }
    const bool special = element.nature != TagNature::kPlain &&
                         element.nature != TagNature::kFormatting &&
                         element.nature != TagNature::kAnchor &&
                         element.nature != TagNature::kRuby;
    if (IsBarrier(element.tag) || (nature == TagNature::kPlain && special)) {
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

}  // namespace descale
