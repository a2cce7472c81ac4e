#include "dom/tree.h"

namespace descale {
namespace {

const Attribute* FindAttribute(const Tree& tree, NodeId id,
                               std::string_view name) {
  const Node& node = tree[id];
  for (uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& attribute = tree.attributes[node.first_attribute + i];
    if (attribute.name == name) return &attribute;
  }
  return nullptr;
}

}  // namespace

std::string_view Tree::AttributeOf(NodeId id, std::string_view name) const {
  const Attribute* attribute = FindAttribute(*this, id, name);
  return attribute == nullptr ? std::string_view() : attribute->value;
}

bool Tree::HasAttribute(NodeId id, std::string_view name) const {
  return FindAttribute(*this, id, name) != nullptr;
}

std::string Tree::TextBelow(NodeId id) const {
  std::string text;
  for (NodeId i = id; i < nodes[id].end; ++i) {
    if (nodes[i].kind == NodeKind::kText) text += nodes[i].text;
  }
  return text;
}

void Tree::Reset() {
  nodes.clear();
  attributes.clear();
  arena.Reset();
}

}  // namespace descale
