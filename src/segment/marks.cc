#include "segment/marks.h"

namespace descale {

void MarkBuilder::Match(NodeId element) {
  matched_.clear();
  for (const SelectorSet* set : selectors_) {
    set->Match(element, &matcher_, &matched_);
  }
  const auto begin = static_cast<uint32_t>(document_->text.size());
  for (const uint32_t selector : matched_) {
    if (document_->marks.size() + open_.size() >= kMaxMarks) return;
    open_.push_back({element, selector, begin});
  }
}

void MarkBuilder::Finish() {
  const OpenMark& mark = open_.back();
  const auto end = static_cast<uint32_t>(document_->text.size());
  if (mark.begin < end) {
    document_->marks.push_back({mark.selector, {mark.begin, end}});
  }
  open_.pop_back();
}

}  // namespace descale
