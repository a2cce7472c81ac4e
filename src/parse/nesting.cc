#include "parse/nesting.h"

#include <string>

#include "parse/element_classes.h"

namespace descale {
namespace {

size_t Index(TagId tag) { return static_cast<size_t>(tag); }

Outcome Refuse(OutcomeReason reason, std::string message) {
  return {PageStatus::kDegraded, reason, "parse", std::move(message)};
}

}  // namespace

bool NestingCheck::Open(TagId tag, uint32_t attribute_count) {
  too_many_attributes_ |= attribute_count > limits_.tag_attributes;
  if (IsVoidElement(tag) || HasOptionalEndTag(tag)) {
    return !too_many_attributes_;
  }
  // These close one of their own kind that is still open.
  if (tag == TagId::kA || tag == TagId::kButton || tag == TagId::kNobr) {
    RemoveNearest(tag);
  }
  if (IsHeading(tag) && !stack_.empty() && IsHeading(stack_.back())) {
    RemoveNearest(stack_.back());
  }
  stack_.push_back(tag);
  ++open_[Index(tag)];
  too_deep_ |= stack_.size() > limits_.depth;
  return !too_many_attributes_ && !too_deep_;
}

void NestingCheck::Close(TagId tag) {
  if (!stack_.empty() && stack_.back() == tag) {
    --open_[Index(tag)];
    stack_.pop_back();
  } else if (IsFormattingElement(tag)) {
    // The adoption agency leaves what stands inside open.
    RemoveNearest(tag);
  } else {
    PopThrough(tag);
  }
}

Outcome NestingCheck::outcome() const {
  if (too_many_attributes_) {
    return Refuse(OutcomeReason::kTooLarge,
                  "a tag has more than " +
                      std::to_string(limits_.tag_attributes) + " attributes");
  }
  if (too_deep_) {
    return Refuse(OutcomeReason::kTooDeep, "elements are nested more than " +
                                               std::to_string(limits_.depth) +
                                               " deep");
  }
  return {};
}

void NestingCheck::RemoveNearest(TagId tag) {
  if (open_[Index(tag)] == 0) return;
  for (size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i] == tag) {
      stack_.erase(stack_.begin() + static_cast<std::ptrdiff_t>(i));
      --open_[Index(tag)];
      return;
    }
  }
}

// Closes `tag` and what is open inside it, unless a scope boundary (a table,
// a template) stands between: an end tag does not reach out of a table.
void NestingCheck::PopThrough(TagId tag) {
  if (open_[Index(tag)] == 0) return;
  for (size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i] == tag) {
      while (stack_.size() > i) {
        --open_[Index(stack_.back())];
        stack_.pop_back();
      }
      return;
    }
    if (IsScopeBoundary(stack_[i])) return;
  }
}

Outcome CheckNesting(std::string_view html, const Limits& limits) {
  NestingCheck check(limits);
  TagScanner scanner(html);
  ScannedToken token;
  while (scanner.Next(&token)) {
    if (token.kind == ScannedToken::Kind::kEndTag) {
      check.Close(token.tag);
    } else if (token.kind == ScannedToken::Kind::kStartTag &&
               !check.Open(token.tag, token.attribute_count)) {
      break;
    }
  }
  return check.outcome();
}

}  // namespace descale
