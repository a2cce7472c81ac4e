#include "parse/nesting.h"

#include <array>
#include <cstdint>
#include <vector>

#include "parse/element_classes.h"
#include "parse/tag_scanner.h"

namespace descale {
namespace {

// A simplified stack of open elements (HTML Standard, 13.2.4.2).
class OpenElements {
 public:
  void Open(TagId tag) {
    if (IsVoidElement(tag) || HasOptionalEndTag(tag)) return;
    // These close one of their own kind that is still open.
    if (tag == TagId::kA || tag == TagId::kButton || tag == TagId::kNobr) {
      RemoveNearest(tag);
    }
    if (IsHeading(tag) && !stack_.empty() && IsHeading(stack_.back())) {
      RemoveNearest(stack_.back());
    }
    stack_.push_back(tag);
    ++open_[Index(tag)];
  }

  void Close(TagId tag) {
    if (IsFormattingElement(tag)) {
      // The adoption agency leaves what stands inside open.
      RemoveNearest(tag);
    } else {
      PopThrough(tag);
    }
  }

  size_t depth() const { return stack_.size(); }

 private:
  static size_t Index(TagId tag) { return static_cast<size_t>(tag); }

  void RemoveNearest(TagId tag) {
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
  void PopThrough(TagId tag) {
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

  std::vector<TagId> stack_;
  std::array<uint32_t, kTagCount> open_{};
};

Outcome Refuse(OutcomeReason reason, std::string message) {
  return {PageStatus::kDegraded, reason, "parse", std::move(message)};
}

}  // namespace

Outcome CheckNesting(std::string_view html, const Limits& limits) {
  OpenElements open;
  TagScanner scanner(html);
  ScannedToken token;
  while (scanner.Next(&token)) {
    if (token.kind == ScannedToken::Kind::kEndTag) {
      open.Close(token.tag);
    } else if (token.kind == ScannedToken::Kind::kStartTag) {
      if (token.attribute_count > limits.tag_attributes) {
        return Refuse(OutcomeReason::kTooLarge,
                      "a tag has more than " +
                          std::to_string(limits.tag_attributes) +
                          " attributes");
      }
      open.Open(token.tag);
      if (open.depth() > limits.depth) {
        return Refuse(OutcomeReason::kTooDeep,
                      "elements are nested more than " +
                          std::to_string(limits.depth) + " deep");
      }
    }
  }
  return {};
}

}  // namespace descale
