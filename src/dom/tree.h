// Tree: descale's own DOM. Flat arrays in document order, filled by `parse`
// and read by everyone else; the parser that made it does not show.
//
// Nodes stand in pre-order: the subtree of node i is the range
// [i, nodes[i].end). So the first child of i is i + 1 (if i + 1 < end), the
// next sibling of i is nodes[i].end (if that is below the parent's end), and a
// walk is a loop over the array; there is no recursion to overflow a stack.
//
// Strings are views into the tree's arena or into the page: a Tree must not
// outlive the Text that it was parsed from, and is valid until Reset.

#ifndef DESCALE_DOM_TREE_H_
#define DESCALE_DOM_TREE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "descale/tag.h"

#include "base/arena.h"

namespace descale {

using NodeId = uint32_t;
inline constexpr NodeId kNoNode = 0xFFFFFFFF;

struct Attribute {
  std::string_view name;   // lower case
  std::string_view value;  // character references decoded
};

enum class NodeKind : uint8_t {
  kElement,
  kText,
};

struct Node {
  NodeKind kind = NodeKind::kElement;
  bool foreign = false;  // element in the SVG or MathML namespace
  TagId tag = TagId::kUnknown;
  uint16_t attribute_count = 0;
  uint32_t first_attribute = 0;  // index into Tree::attributes
  NodeId parent = kNoNode;
  NodeId end = 0;         // first node behind the subtree
  std::string_view text;  // text node: its characters, decoded.
                          // Element of kUnknown tag: its name as parsed
};

class Tree {
 public:
  std::vector<Node> nodes;  // nodes[0] is the <html> element, if any
  std::vector<Attribute> attributes;
  Arena arena;

  bool empty() const { return nodes.empty(); }
  const Node& operator[](NodeId id) const { return nodes[id]; }

  // The value of an attribute; "" if it is not there. Names in lower case.
  std::string_view AttributeOf(NodeId id, std::string_view name) const;
  bool HasAttribute(NodeId id, std::string_view name) const;

  NodeId FirstChild(NodeId id) const {
    return id + 1 < nodes[id].end ? id + 1 : kNoNode;
  }
  NodeId NextSibling(NodeId id) const {
    const NodeId next = nodes[id].end;
    const NodeId parent = nodes[id].parent;
    return parent != kNoNode && next < nodes[parent].end ? next : kNoNode;
  }

  // All text below a node, in order; spaces as they stand.
  std::string TextBelow(NodeId id) const;

  // Empties the tree and keeps the capacity.
  void Reset();
};

}  // namespace descale

#endif  // DESCALE_DOM_TREE_H_
