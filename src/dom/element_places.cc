#include "dom/element_places.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <map>
#include <string>

#include "base/strings.h"

namespace descale {
namespace {

// An element under what it is counted with. Sorting brings those that are
// counted together side by side, in document order.
struct TypedElement {
  NodeId parent;
  uint32_t type;
  NodeId id;
  auto operator<=>(const TypedElement&) const = default;
};

// A number for each name of an element.
class TypeNumbers {
 public:
  uint32_t Of(const Node& element) {
    if (element.tag != TagId::kUnknown) {
      return static_cast<uint32_t>(element.tag);
    }
    const auto next = static_cast<uint32_t>(kTagCount + unknown_.size());
    return unknown_.try_emplace(AsciiLowered(element.text), next).first->second;
  }

 private:
  std::map<std::string, uint32_t> unknown_;
};

}  // namespace

NodeId ElementPlaces::Previous(NodeId element) {
  if (previous_.empty()) FindSiblings();
  return previous_[element];
}

ElementPlaces::Place ElementPlaces::AmongAll(NodeId element) {
  if (previous_.empty()) FindSiblings();
  return among_all_[element];
}

ElementPlaces::Place ElementPlaces::AmongType(NodeId element) {
  if (among_type_.empty()) FindTypes();
  return among_type_[element];
}

void ElementPlaces::FindSiblings() {
  const size_t size = tree_.nodes.size();
  previous_.assign(size, kNoNode);
  among_all_.assign(size, {});
  std::vector<NodeId> last_child(size, kNoNode);  // by parent
  for (NodeId id = 0; id < size; ++id) {
    const Node& node = tree_[id];
    if (node.kind != NodeKind::kElement || node.parent == kNoNode) continue;
    NodeId& last = last_child[node.parent];
    previous_[id] = last;
    if (last != kNoNode) {
      among_all_[id].from_start = among_all_[last].from_start + 1;
    }
    last = id;
  }
  for (NodeId id = 0; id < size; ++id) {
    const Node& node = tree_[id];
    if (node.kind != NodeKind::kElement || node.parent == kNoNode) continue;
    const uint32_t count = among_all_[last_child[node.parent]].from_start;
    among_all_[id].from_end = count - among_all_[id].from_start + 1;
  }
}

void ElementPlaces::FindTypes() {
  TypeNumbers numbers;
  std::vector<TypedElement> elements;
  for (NodeId id = 0; id < tree_.nodes.size(); ++id) {
    const Node& node = tree_[id];
    if (node.kind != NodeKind::kElement || node.parent == kNoNode) continue;
    elements.push_back({node.parent, numbers.Of(node), id});
  }
  std::ranges::sort(elements);
  among_type_.assign(tree_.nodes.size(), {});
  for (size_t begin = 0; begin < elements.size();) {
    size_t end = begin;
    while (end < elements.size() &&
           elements[end].parent == elements[begin].parent &&
           elements[end].type == elements[begin].type) {
      ++end;
    }
    for (size_t i = begin; i < end; ++i) {
      among_type_[elements[i].id] = {static_cast<uint32_t>(i - begin + 1),
                                     static_cast<uint32_t>(end - i)};
    }
    begin = end;
  }
}

}  // namespace descale
