// SegmentPage: segment as a whole, for tests.

#ifndef DESCALE_TESTS_UNIT_SEGMENT_SEGMENT_PAGE_H_
#define DESCALE_TESTS_UNIT_SEGMENT_SEGMENT_PAGE_H_

#include <string_view>

#include "dom/tree.h"
#include "segment/segment.h"

namespace descale {

// Both steps of segment.
inline void SegmentPage(const Tree& tree, std::string_view url,
                        Document* document) {
  ReadPageMetadata(tree, url, document);
  Segment(tree, {}, document);
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_SEGMENT_SEGMENT_PAGE_H_
