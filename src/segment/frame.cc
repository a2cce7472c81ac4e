#include "segment/frame.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/strings.h"
#include "segment/display.h"

namespace descale {
namespace {

// The level that <div role="heading" aria-level="3"> asks for: 2 if it does
// not say (WAI-ARIA 1.2), 0 if it is no heading.
uint8_t AriaHeadingLevel(const Tree& tree, NodeId id) {
  if (!EqualsIgnoringCase(tree.AttributeOf(id, "role"), "heading")) {
    return 0;
  }
  const std::string_view level = tree.AttributeOf(id, "aria-level");
  if (level.size() == 1 && level[0] >= '1' && level[0] <= '6') {
    return static_cast<uint8_t>(level[0] - '0');
  }
  return 2;
}

void SetKind(BlockKind kind, uint8_t level, bool ordered, TextContext* text) {
  text->kind = kind;
  text->level = level;
  text->ordered = ordered;
}

void EnterList(TagId tag, Frame* frame) {
  frame->ordered_list = tag == TagId::kOl;
  if (frame->list_depth < std::numeric_limits<uint8_t>::max()) {
    ++frame->list_depth;
  }
}

void EnterItem(TagId tag, Frame* frame) {
  frame->new_item = true;
  const uint8_t level = std::max<uint8_t>(frame->list_depth, 1);
  SetKind(BlockKind::kListItem, level, tag == TagId::kLi && frame->ordered_list,
          &frame->text);
}

// What kind of block the text of an element is; most elements leave it as it
// is around them.
void EnterKind(const Tree& tree, NodeId id, Frame* frame) {
  const TagId tag = tree[id].tag;
  uint8_t heading = HeadingLevel(tag);
  if (heading == 0) {
    heading = AriaHeadingLevel(tree, id);
  }
  if (heading > 0) {
    SetKind(BlockKind::kHeading, heading, false, &frame->text);
  } else if (IsList(tag)) {
    EnterList(tag, frame);
  } else if (tag == TagId::kLi || tag == TagId::kDt || tag == TagId::kDd) {
    EnterItem(tag, frame);
  } else if (KeepsWhiteSpace(tag)) {
    frame->text.preformatted = true;
    SetKind(BlockKind::kPreformatted, 0, false, &frame->text);
  } else if (tag == TagId::kBlockquote) {
    SetKind(BlockKind::kQuote, 0, false, &frame->text);
  } else if (tag == TagId::kFigcaption || tag == TagId::kCaption) {
    SetKind(BlockKind::kCaption, 0, false, &frame->text);
  } else if (tag == TagId::kTable || tag == TagId::kTd || tag == TagId::kTh) {
    frame->text.item = kNoIndex;
    SetKind(BlockKind::kParagraph, 0, false, &frame->text);
  }
}

// Elements whose text is exact, to the character.
bool IsCode(TagId tag) {
  return tag == TagId::kCode || tag == TagId::kKbd || tag == TagId::kSamp ||
         tag == TagId::kTt || KeepsWhiteSpace(tag);
}

bool IsForLayout(const Tree& tree, NodeId id) {
  const std::string_view role = tree.AttributeOf(id, "role");
  return EqualsIgnoringCase(role, "presentation") ||
         EqualsIgnoringCase(role, "none");
}

}  // namespace

Frame ChildFrame(const Tree& tree, const Frame& parent, NodeId id) {
  const TagId tag = tree[id].tag;
  Frame frame = parent;
  frame.element = id;
  frame.end = tree[id].end;
  frame.new_item = false;
  frame.text.hidden = frame.text.hidden || IsHidden(tree, id);
  if (tag == TagId::kA && tree.HasAttribute(id, "href")) {
    frame.text.link = id;
  }
  if (tag == TagId::kB || tag == TagId::kStrong) frame.text.bold = true;
  frame.code = frame.code || IsCode(tag);
  frame.for_layout = tag == TagId::kTable && IsForLayout(tree, id);
  if (DisplayOf(tag) == Display::kBlock) {
    EnterKind(tree, id, &frame);
  }
  return frame;
}

}  // namespace descale
