// SelectorMatcher: whether an element of a tree matches a selector.
//
// Combinators are followed from right to left, a set of candidates at a time,
// so that no selector makes it try every way through the tree: an element
// costs at most compounds times (depth + kMaxSiblings).

#ifndef DESCALE_DOM_SELECTOR_MATCHER_H_
#define DESCALE_DOM_SELECTOR_MATCHER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dom/selector.h"
#include "dom/selector_parts.h"
#include "dom/tree.h"

namespace descale {

class SelectorMatcher {
 public:
  // How many siblings before an element ~ looks at.
  static constexpr uint32_t kMaxSiblings = 1000;
  // How much of an element's text :has-text() sees.
  static constexpr size_t kMaxTextBytes = 4096;

  // `tree` must outlive this and not change. One thread at a time.
  explicit SelectorMatcher(const Tree& tree) : tree_(tree) {}

  const Tree& tree() const { return tree_; }

  // False for text nodes.
  bool Matches(const Selector& selector, NodeId id);
  bool Matches(const ComplexSelector& selector, NodeId id);

 private:
  // Where an element stands among the elements of its parent; counts from 1.
  struct Place {
    NodeId previous = kNoNode;
    uint32_t position = 0;
    uint32_t siblings = 0;
    uint32_t position_of_type = 0;
    uint32_t siblings_of_type = 0;
  };

  bool MatchesCompound(const CompoundSelector& compound, NodeId id);
  bool MatchesType(const CompoundSelector& compound, const Node& node) const;
  bool MatchesAttribute(const AttributeTest& test, NodeId id) const;
  bool MatchesPlace(const PlaceTest& test, NodeId id);
  bool MatchesText(const CompoundSelector& compound, NodeId id) const;
  bool IsEmpty(NodeId id) const;
  bool MatchesNested(const NestedSelectors& nested, NodeId id);
  std::vector<NodeId> Candidates(Combinator combinator,
                                 const std::vector<NodeId>& from);
  void AddAncestors(const std::vector<NodeId>& from, std::vector<NodeId>* to);
  void AddSiblings(const std::vector<NodeId>& from, std::vector<NodeId>* to);

  // Made for the whole tree when first asked for.
  const Place& PlaceOf(NodeId id);
  void FindPlaces();
  std::string_view NameOf(NodeId id) const;

  const Tree& tree_;
  std::vector<Place> places_;  // by node
};

// Whether the class attribute `classes` holds the word `name`.
bool HasClass(std::string_view classes, std::string_view name);

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_MATCHER_H_
