// NaiveSelector: selectors matched in the plainest way: every way through the
// tree is tried, siblings are counted each time, nothing is remembered and
// nothing is indexed. The oracle of Selector, SelectorMatcher and SelectorSet.

#ifndef DESCALE_TESTS_PROPERTY_NAIVE_SELECTOR_H_
#define DESCALE_TESTS_PROPERTY_NAIVE_SELECTOR_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/strings.h"
#include "dom/tree.h"

namespace descale {

struct NaiveComplex;

// One simple selector. `kind` is what it begins with: "type", "#", ".", "[",
// ":not", ":is" or the name of a pseudo-class.
struct NaiveSimple {
  std::string kind;
  std::string name;
  std::string op;  // of an attribute: "", "=", "~=", ...
  std::string value;
  int a = 0;
  int b = 0;
  std::vector<NaiveComplex> list;
};

// Compounds, left to right; combinators[i] stands behind compounds[i].
struct NaiveComplex {
  std::vector<std::vector<NaiveSimple>> compounds;
  std::string combinators;
};

using NaiveSelector = std::vector<NaiveComplex>;

// NOLINTBEGIN(misc-no-recursion): the selectors are small.

inline std::string CssOf(const NaiveSelector& selector);

inline std::string CssOf(const NaiveSimple& simple) {
  if (simple.kind == "type") return simple.name;
  if (simple.kind == "#" || simple.kind == ".")
    return simple.kind + simple.name;
  if (simple.kind == "[") {
    const std::string value =
        simple.op.empty() ? "" : simple.op + "'" + simple.value + "'";
    return "[" + simple.name + value + "]";
  }
  if (simple.kind.starts_with(":nth")) {
    return simple.kind + "(" + std::to_string(simple.a) + "n" +
           (simple.b < 0 ? "" : "+") + std::to_string(simple.b) + ")";
  }
  if (!simple.list.empty()) return simple.kind + "(" + CssOf(simple.list) + ")";
  return simple.kind;
}

inline std::string CssOf(const NaiveSelector& selector) {
  std::string css;
  for (const NaiveComplex& complex : selector) {
    if (!css.empty()) css += ",";
    for (size_t i = 0; i < complex.compounds.size(); ++i) {
      for (const NaiveSimple& simple : complex.compounds[i]) {
        css += CssOf(simple);
      }
      if (i < complex.combinators.size()) css += complex.combinators[i];
    }
  }
  return css;
}

class NaiveMatcher {
 public:
  explicit NaiveMatcher(const Tree& tree) : tree_(tree) {}

  bool Matches(const NaiveSelector& selector, NodeId id) const {
    return IsElement(id) &&
           std::ranges::any_of(selector, [&](const NaiveComplex& complex) {
             return Matches(complex, complex.compounds.size() - 1, id);
           });
  }

 private:
  bool IsElement(NodeId id) const {
    return tree_[id].kind == NodeKind::kElement;
  }

  // Whether `id` matches the compound, and what stands left of it matches.
  bool Matches(const NaiveComplex& complex, size_t compound, NodeId id) const {
    for (const NaiveSimple& simple : complex.compounds[compound]) {
      if (!Matches(simple, id)) return false;
    }
    if (compound == 0) return true;
    for (NodeId other = 0; other < tree_.nodes.size(); ++other) {
      if (IsElement(other) &&
          Leads(complex.combinators[compound - 1], other, id) &&
          Matches(complex, compound - 1, other)) {
        return true;
      }
    }
    return false;
  }

  // Whether `left combinator right` holds of the two elements' places.
  bool Leads(char combinator, NodeId left, NodeId right) const {
    const NodeId parent = tree_[right].parent;
    if (combinator == '>') return left == parent;
    if (combinator == ' ') return left < right && right < tree_[left].end;
    const std::vector<NodeId> siblings = ChildrenOf(parent);
    const auto at = std::ranges::find(siblings, right);
    const auto before = std::find(siblings.begin(), at, left);
    if (before == at) return false;
    return combinator == '~' || before + 1 == at;
  }

  std::vector<NodeId> ChildrenOf(NodeId parent) const {
    std::vector<NodeId> children;
    for (NodeId id = 0; id < tree_.nodes.size(); ++id) {
      if (IsElement(id) && tree_[id].parent == parent) children.push_back(id);
    }
    return children;
  }

  bool Matches(const NaiveSimple& simple, NodeId id) const {
    if (simple.kind == "type") {
      return simple.name == "*" || simple.name == NameOf(id);
    }
    if (simple.kind == "#") return tree_.AttributeOf(id, "id") == simple.name;
    if (simple.kind == ".") return HasWord("class", simple.name, id);
    if (simple.kind == "[") return MatchesAttribute(simple, id);
    if (simple.kind == ":is") return Matches(simple.list, id);
    if (simple.kind == ":not") return !Matches(simple.list, id);
    if (simple.kind == ":root") return id == 0;
    if (simple.kind == ":empty") return IsEmpty(id);
    if (simple.kind == ":first-child") return Position(id, false, false) == 1;
    if (simple.kind == ":last-of-type") return Position(id, true, true) == 1;
    const bool from_end = simple.kind.starts_with(":nth-last");
    const bool of_type = simple.kind.ends_with("-of-type");
    const int position = Position(id, from_end, of_type);
    for (int n = 0; n < 100; ++n) {
      if (simple.a * n + simple.b == position) return true;
    }
    return false;
  }

  std::string_view NameOf(NodeId id) const {
    const Node& node = tree_[id];
    return node.tag == TagId::kUnknown ? node.text : TagName(node.tag);
  }

  bool HasWord(std::string_view attribute, std::string_view word,
               NodeId id) const {
    const auto words = SplitAscii(tree_.AttributeOf(id, attribute));
    return std::ranges::find(words, word) != words.end();
  }

  bool MatchesAttribute(const NaiveSimple& simple, NodeId id) const {
    const std::string value(tree_.AttributeOf(id, simple.name));
    if (!tree_.HasAttribute(id, simple.name)) return false;
    if (simple.op.empty()) return true;
    if (simple.op == "=") return value == simple.value;
    if (simple.op == "~=") return HasWord(simple.name, simple.value, id);
    if (simple.op == "|=") return (value + "-").starts_with(simple.value + "-");
    if (simple.op == "^=") return value.starts_with(simple.value);
    if (simple.op == "$=") return value.ends_with(simple.value);
    return value.find(simple.value) != std::string::npos;
  }

  bool IsEmpty(NodeId id) const {
    for (NodeId below = id + 1; below < tree_[id].end; ++below) {
      if (IsElement(below) || !TrimAscii(tree_[below].text).empty()) {
        return false;
      }
    }
    return true;
  }

  int Position(NodeId id, bool from_end, bool of_type) const {
    if (id == 0) return 1;
    int position = 1;
    for (const NodeId sibling : ChildrenOf(tree_[id].parent)) {
      const bool counts = from_end ? sibling > id : sibling < id;
      if (counts && (!of_type || NameOf(sibling) == NameOf(id))) ++position;
    }
    return position;
  }

  const Tree& tree_;
};

// NOLINTEND(misc-no-recursion)

}  // namespace descale

#endif  // DESCALE_TESTS_PROPERTY_NAIVE_SELECTOR_H_
