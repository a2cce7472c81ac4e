// TreeOf: trees for tests, without a parser.

#ifndef DESCALE_TESTS_UNIT_SEGMENT_TREE_BUILDER_H_
#define DESCALE_TESTS_UNIT_SEGMENT_TREE_BUILDER_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "descale/tag.h"

#include "base/strings.h"
#include "dom/tree.h"

namespace descale {

// Builds a tree out of markup that needs no parser: lower-case tags, all of
// them closed (or written <br/>), attributes in double quotes or without a
// value, no character references, no comments. Names and texts are views into
// `markup`, which must outlive the tree. What stands in <html>, <head> and
// <body> must be written so.
inline Tree TreeOf(std::string_view markup) {
  Tree tree;
  std::vector<NodeId> open;
  const auto add = [&](Node node) {
    node.parent = open.empty() ? kNoNode : open.back();
    node.end = static_cast<NodeId>(tree.nodes.size() + 1);
    tree.nodes.push_back(node);
  };
  for (size_t pos = 0; pos < markup.size();) {
    if (markup[pos] != '<') {
      const size_t end = markup.find('<', pos);
      add({.kind = NodeKind::kText, .text = markup.substr(pos, end - pos)});
      pos = end == std::string_view::npos ? markup.size() : end;
      continue;
    }
    const size_t end = markup.find('>', pos);
    std::string_view tag = markup.substr(pos + 1, end - pos - 1);
    pos = end + 1;
    if (tag.front() == '/') {
      tree.nodes[open.back()].end = static_cast<NodeId>(tree.nodes.size());
      open.pop_back();
      continue;
    }
    const bool closed = tag.back() == '/';
    if (closed) tag.remove_suffix(1);
    const std::string_view name = tag.substr(0, tag.find(' '));
    Node node{.tag = TagFromName(name),
              .first_attribute = static_cast<uint32_t>(tree.attributes.size())};
    if (node.tag == TagId::kUnknown) node.text = name;
    std::string_view rest = TrimAscii(tag.substr(name.size()));
    while (!rest.empty()) {
      const size_t size = rest.find_first_of("= ");
      Attribute attribute{.name = rest.substr(0, size), .value = {}};
      if (size != std::string_view::npos && rest[size] == '=') {
        const size_t quote = rest.find('"', size + 2);
        attribute.value = rest.substr(size + 2, quote - size - 2);
        rest.remove_prefix(quote + 1);
      } else {
        rest.remove_prefix(attribute.name.size());
      }
      rest = TrimAscii(rest);
      tree.attributes.push_back(attribute);
      ++node.attribute_count;
    }
    add(node);
    if (!closed) open.push_back(static_cast<NodeId>(tree.nodes.size() - 1));
  }
  return tree;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_SEGMENT_TREE_BUILDER_H_
