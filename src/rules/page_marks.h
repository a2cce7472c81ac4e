// PageMarks: where on a page the elements lie that css selectors matched.

#ifndef DESCALE_RULES_PAGE_MARKS_H_
#define DESCALE_RULES_PAGE_MARKS_H_

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "descale/document.h"

namespace descale {

class PageMarks {
 public:
  // Reads Document::marks as they are now.
  explicit PageMarks(const Document& document);

  bool empty() const { return spans_.empty(); }

  // What lies in elements of a selector: spans of Document::text, ascending,
  // none within or touching another.
  std::span<const Span> SpansOf(uint32_t selector) const;

  // Whether all of `text`, a line's, lies in elements of the selector.
  bool Covers(uint32_t selector, Span text) const;

 private:
  std::unordered_map<uint32_t, std::vector<Span>> spans_;
};

// The lines of `document` of which something lies in `span`: [first, end). For
// lines as segment made them.
std::pair<uint32_t, uint32_t> LinesTouching(const Document& document,
                                            Span span);

}  // namespace descale

#endif  // DESCALE_RULES_PAGE_MARKS_H_
