// MarkBuilder: which elements the selectors of the rules match, and what text
// lies in them.

#ifndef DESCALE_SEGMENT_MARKS_H_
#define DESCALE_SEGMENT_MARKS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "descale/document.h"

#include "dom/selector_matcher.h"
#include "dom/selector_set.h"
#include "dom/tree.h"

namespace descale {

// A page has no more marks than this; elements that match later have none.
inline constexpr size_t kMaxMarks = 100'000;

class MarkBuilder {
 public:
  MarkBuilder(const Tree& tree, SelectorSets selectors, Document* document)
      : selectors_(selectors), matcher_(tree), document_(document) {}

  // The walk enters an element, in document order, and leaves the one that it
  // entered last. Text that is added between is the element's.
  void Open(NodeId element) {
    if (!selectors_.empty()) Match(element);
  }
  void Close(NodeId element) {
    while (!open_.empty() && open_.back().element == element) Finish();
  }

 private:
  struct OpenMark {
    NodeId element;
    uint32_t selector;
    uint32_t begin;
  };

  void Match(NodeId element);
  void Finish();

  SelectorSets selectors_;
  SelectorMatcher matcher_;
  Document* document_;
  std::vector<OpenMark> open_;
  std::vector<uint32_t> matched_;
};

}  // namespace descale

#endif  // DESCALE_SEGMENT_MARKS_H_
