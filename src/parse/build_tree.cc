#include "parse/build_tree.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "parse/gumbo_tags.h"

namespace descale {
namespace {

// An element whose children are being visited.
struct OpenNode {
  const GumboVector* children;
  unsigned int next_child;
  NodeId id;
};

class Builder {
 public:
  explicit Builder(Tree* tree) : tree_(*tree) {}

  void Run(const GumboNode& root) {
    Enter(root, kNoNode);
    while (!open_.empty()) {
      OpenNode& top = open_.back();
      if (top.next_child == top.children->length) {
        tree_.nodes[top.id].end = static_cast<NodeId>(tree_.nodes.size());
        open_.pop_back();
        continue;
      }
      const auto* child =
          static_cast<const GumboNode*>(top.children->data[top.next_child++]);
      Enter(*child, top.id);
    }
  }

 private:
  void Enter(const GumboNode& node, NodeId parent) {
    switch (node.type) {
      case GUMBO_NODE_ELEMENT:
      case GUMBO_NODE_TEMPLATE:
        AddElement(node.v.element, parent);
        break;
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        AddText(node.v.text.text, parent);
        break;
      case GUMBO_NODE_DOCUMENT:
      case GUMBO_NODE_COMMENT:
        break;
    }
  }

  void AddElement(const GumboElement& element, NodeId parent) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    Node& node = tree_.nodes.emplace_back();
    node.parent = parent;
    node.foreign = element.tag_namespace != GUMBO_NAMESPACE_HTML;
    node.tag = TagOfGumbo(element.tag);
    if (node.tag == TagId::kUnknown) NameUnknown(element, &node);
    node.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    node.attribute_count = static_cast<uint16_t>(std::min<unsigned int>(
        element.attributes.length, std::numeric_limits<uint16_t>::max()));
    for (uint32_t i = 0; i < node.attribute_count; ++i) {
      const auto* attribute =
          static_cast<const GumboAttribute*>(element.attributes.data[i]);
      tree_.attributes.push_back(
          {Valid(attribute->name), Valid(attribute->value)});
    }
    open_.push_back({&element.children, 0, id});
  }

  // Elements that Gumbo does not know (dialog, search, custom ones).
  void NameUnknown(const GumboElement& element, Node* node) {
    GumboStringPiece piece = element.original_tag;
    gumbo_tag_from_original_text(&piece);
    if (piece.data == nullptr) return;
    const std::string name =
        AsciiLowered(std::string_view(piece.data, piece.length));
    node->tag = TagFromName(name);
    node->text = tree_.arena.Copy(name);
  }

  void AddText(const char* text, NodeId parent) {
    const auto id = static_cast<NodeId>(tree_.nodes.size());
    Node& node = tree_.nodes.emplace_back();
    node.kind = NodeKind::kText;
    node.parent = parent;
    node.end = id + 1;
    node.text = Valid(text);
  }

  // Gumbo may hand out ill-formed UTF-8 (a character reference whose number
  // overflows becomes the byte 0xFF).
  std::string_view Valid(std::string_view text) {
    if (IsValidUtf8(text)) return text;
    std::string valid;
    AppendValidUtf8(text, &valid);
    return tree_.arena.Copy(valid);
  }

  Tree& tree_;
  std::vector<OpenNode> open_;
};

}  // namespace

void BuildTree(const GumboNode& root, Tree* tree) { Builder(tree).Run(root); }

}  // namespace descale
