// TreeOf: trees for tests, without a parser.

#ifndef DESCALE_TESTS_UNIT_TREE_BUILDER_H_
#define DESCALE_TESTS_UNIT_TREE_BUILDER_H_

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/tag.h"

#include "base/strings.h"
#include "dom/tree.h"

namespace descale {

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view markup) : rest_(markup) {}

  Tree Run() {
    while (!rest_.empty()) {
      if (rest_.front() != '<') {
        Node text;
        text.kind = NodeKind::kText;
        text.text = Take(rest_.find('<'));
        Add(text);
        continue;
      }
      const std::string_view tag = Take(rest_.find('>') + 1);
      if (tag[1] == '/') {
        tree_.nodes[open_.back()].end = static_cast<NodeId>(tree_.nodes.size());
        open_.pop_back();
      } else {
        AddElement(tag.substr(1, tag.size() - 2));
      }
    }
    return std::move(tree_);
  }

 private:
  std::string_view Take(size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  void Add(Node node) {
    node.parent = open_.empty() ? kNoNode : open_.back();
    node.end = static_cast<NodeId>(tree_.nodes.size() + 1);
    tree_.nodes.push_back(node);
  }

  // `tag` is what stands between < and >.
  void AddElement(std::string_view tag) {
    const bool empty = tag.ends_with('/');
    tag.remove_suffix(empty ? 1 : 0);
    const std::string_view name = tag.substr(0, tag.find(' '));
    Node node;
    node.tag = TagFromName(name);
    node.first_attribute = static_cast<uint32_t>(tree_.attributes.size());
    AddAttributes(tag.substr(name.size()));
    node.attribute_count =
        static_cast<uint16_t>(tree_.attributes.size() - node.first_attribute);
    if (node.tag == TagId::kUnknown) {
      node.text = name;
    }
    Add(node);
    if (!empty) {
      open_.push_back(static_cast<NodeId>(tree_.nodes.size() - 1));
    }
  }

  void AddAttributes(std::string_view list) {
    for (list = TrimAscii(list); !list.empty(); list = TrimAscii(list)) {
      Attribute attribute;
      attribute.name = list.substr(0, list.find_first_of("= "));
      list.remove_prefix(attribute.name.size());
      if (list.starts_with("=\"")) {
        attribute.value = list.substr(2, list.find('"', 2) - 2);
        list.remove_prefix(attribute.value.size() + 3);
      }
      tree_.attributes.push_back(attribute);
    }
  }

  std::string_view rest_;
  Tree tree_;
  std::vector<NodeId> open_;
};

// Builds a tree out of markup that needs no parser: lower-case tags, all of
// them closed (or written <br/>), attributes in double quotes or without a
// value, no character references, no comments. Names and texts are views into
// `markup`, which must outlive the tree. <html>, <head> and <body> are there
// only if they are written.
inline Tree TreeOf(std::string_view markup) {
  return TreeBuilder(markup).Run();
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_TREE_BUILDER_H_
