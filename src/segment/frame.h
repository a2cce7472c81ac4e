// Frame: what holds inside an element that the walk has open.

#ifndef DESCALE_SEGMENT_FRAME_H_
#define DESCALE_SEGMENT_FRAME_H_

#include <cstdint>

#include "descale/document.h"

#include "dom/tree.h"
#include "segment/block_builder.h"

namespace descale {

// What the end of an element does to the text.
enum class Closing : uint8_t { kNothing, kEndLine, kEndBlock };

struct Frame {
  NodeId element = kNoNode;
  NodeId end = 0;  // first node behind the element
  Closing closing = Closing::kNothing;
  TextContext text;
  uint8_t list_depth = 0;
  bool ordered_list = false;
  bool new_item = false;    // the element itself is a list item
  bool code = false;        // inside code, kbd, pre, ...: gaps are meant
  bool for_layout = false;  // the element says that it is no real table
  uint32_t table = kNoIndex;
  uint32_t row = kNoIndex;
};

// The frame of an element: its parent's, with what the element changes. Ids of
// sections, items, tables, rows and cells are still the parent's.
Frame ChildFrame(const Tree& tree, const Frame& parent, NodeId id);

}  // namespace descale

#endif  // DESCALE_SEGMENT_FRAME_H_
