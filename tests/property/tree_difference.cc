#include "property/tree_difference.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/arena.h"
#include "base/strings.h"
#include "parse/gumbo_traps.h"
#include "parse/plain_characters.h"

namespace descale {
namespace {

// A node and where it is.
std::string Describe(const Tree& tree, NodeId id) {
  const Node& node = tree[id];
  std::string text = node.kind == NodeKind::kText
                         ? "\"" + std::string(node.text) + "\""
                         : "<" + std::string(TagName(node.tag)) + ">";
  for (NodeId up = node.parent; up != kNoNode; up = tree[up].parent) {
    text += " in " + std::string(TagName(tree[up].tag));
  }
  return text;
}

bool HaveSameAttributes(const Tree& tree, const Node& node, const Tree& plain,
                        const Node& other) {
  if (node.attribute_count != other.attribute_count) return false;
  for (uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& own = tree.attributes[node.first_attribute + i];
    const Attribute& its = plain.attributes[other.first_attribute + i];
    if (own.name != its.name || own.value != its.value) return false;
  }
  return true;
}

// Gumbo replaces odd characters, but not in the names of unknown elements.
bool HaveSameText(const Node& node, const Node& plain) {
  Arena arena;
  return node.text == plain.text ||
         (plain.kind == NodeKind::kElement &&
          WithPlainCharacters(plain.text, &arena) != plain.text);
}

bool IsSame(const Tree& tree, const Tree& plain, NodeId id, bool attributes) {
  const Node& node = tree[id];
  const Node& other = plain[id];
  return node.kind == other.kind && node.tag == other.tag &&
         node.foreign == other.foreign && HaveSameText(node, other) &&
         node.parent == other.parent && node.end == other.end &&
         (node.foreign || !attributes ||
          HaveSameAttributes(tree, node, plain, other));
}

std::string TreeDifference(const Tree& tree, const Tree& plain,
                           bool attributes) {
  const size_t count = std::min(tree.nodes.size(), plain.nodes.size());
  for (NodeId id = 0; id < count; ++id) {
    if (!IsSame(tree, plain, id, attributes)) {
      return "node " + std::to_string(id) + ": " + Describe(tree, id) +
             ", plainly " + Describe(plain, id);
    }
  }
  if (tree.nodes.size() == plain.nodes.size()) return "";
  return std::to_string(tree.nodes.size()) + " nodes, plainly " +
         std::to_string(plain.nodes.size());
}

// `foreign`: with <textarea> and the like as tags among others.
bool HasNameTwice(std::string_view html, bool foreign) {
  TagScanner scanner(html);
  scanner.SetForeign(foreign);
  ScannedToken token;
  while (scanner.Next(&token)) {
    if (token.kind != ScannedToken::Kind::kStartTag) continue;
    std::vector<std::string> names;
    for (const ScannedAttribute& attribute : scanner.attributes()) {
      names.push_back(AsciiLowered(attribute.name));
    }
    std::sort(names.begin(), names.end());
    if (std::adjacent_find(names.begin(), names.end()) != names.end()) {
      return true;
    }
  }
  return false;
}

// Gumbo takes the space in "</g >" for a part of the name, so that the element
// stays open.
bool HasForeignEndTagWithSpace(std::string_view html) {
  if (FindIgnoringCase(html, "<svg") == std::string_view::npos &&
      FindIgnoringCase(html, "<math") == std::string_view::npos) {
    return false;
  }
  for (size_t i = html.find("</"); i != std::string_view::npos;
       i = html.find("</", i + 2)) {
    const size_t end = html.find_first_of(" \t\n\f\r/>", i + 2);
    if (end != std::string_view::npos && html[end] != '>') return true;
  }
  return false;
}

}  // namespace

std::string ParseDifference(std::string_view html, const Limits& limits,
                            ParseNotes* notes) {
  static thread_local Tree tree;
  static thread_local Tree plain;
  Text text;
  text.utf8 = html;
  const Outcome outcome = Parse(text, limits, &tree, notes);
  // Either makes another page of it.
  if (notes->closed_iframes || WithoutGumboTraps(html).has_value()) return "";
  if (HasForeignEndTagWithSpace(html)) return "";
  const Outcome plainly = ParsePlainly(text, limits, &plain);
  if (outcome.reason != plainly.reason) {
    return "outcome \"" + outcome.message + "\", plainly \"" + plainly.message +
           "\"";
  }
  return TreeDifference(
      tree, plain, !HasNameTwice(html, false) && !HasNameTwice(html, true));
}

}  // namespace descale
