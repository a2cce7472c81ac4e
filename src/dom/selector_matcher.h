// SelectorMatcher: whether an element of a tree matches a selector.
//
// Combinators are followed from right to left, a set of elements at a time,
// and what was found out about an element inside :is() and :not(), or about the
// ancestors of one, is remembered. So no selector makes the matcher try every
// way through the tree, and kMaxSteps bounds what is left.

#ifndef DESCALE_DOM_SELECTOR_MATCHER_H_
#define DESCALE_DOM_SELECTOR_MATCHER_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

#include "dom/element_places.h"
#include "dom/selector.h"
#include "dom/selector_parts.h"
#include "dom/tree.h"

namespace descale {

class SelectorMatcher {
 public:
  // How many siblings before an element ~ looks at.
  static constexpr uint32_t kMaxSiblings = 1000;
  // How much of an element's text :has-text() sees, white space squeezed.
  static constexpr size_t kMaxTextBytes = 4096;
  // How many elements are looked at to decide about one. An alternative of a
  // selector that needs more does not match. Most need less than a hundred;
  // kMaxCompounds at the greatest depth of a page need 32,768.
  static constexpr uint32_t kMaxSteps = 50'000;

  // `tree`, and all selectors that are asked about, must outlive this and not
  // change. One thread at a time.
  explicit SelectorMatcher(const Tree& tree) : tree_(tree), places_(tree) {}

  const Tree& tree() const { return tree_; }

  // False for text nodes.
  bool Matches(const Selector& selector, NodeId id);
  // The same for one alternative.
  bool Matches(const ComplexSelector& selector, NodeId id);

  // The first element from `from` on that matches; kNoNode if none does.
  NodeId Find(const Selector& selector, NodeId from);

 private:
  // A part of a selector, asked about a node.
  struct Question {
    const void* part;
    NodeId id;
    bool operator==(const Question&) const = default;
  };
  struct QuestionHash {
    size_t operator()(const Question& question) const {
      return std::hash<const void*>()(question.part) * 31 + question.id;
    }
  };
  using Answers = std::unordered_map<Question, bool, QuestionHash>;
  // By node, whether it or an ancestor of it matches.
  enum class Ancestry : uint8_t { kUnknown, kNone, kSome };
  using Ancestries = std::vector<Ancestry>;

  bool MatchesComplex(const ComplexSelector& selector, NodeId id);
  Ancestries* AncestriesOf(const CompoundSelector& compound);
  bool HasAncestor(const CompoundSelector& compound, NodeId id,
                   Ancestries* known);
  std::vector<NodeId> Step(Combinator combinator,
                           const CompoundSelector& compound,
                           std::span<const NodeId> from, bool one_is_enough);
  template <typename Visit>
  void VisitCandidates(Combinator combinator, std::span<const NodeId> from,
                       const Visit& visit);
  template <typename Visit>
  void VisitSiblings(std::span<const NodeId> from, const Visit& visit);

  bool MatchesCompound(const CompoundSelector& compound, NodeId id);
  bool MatchesNames(const CompoundSelector& compound, NodeId id) const;
  bool MatchesAttribute(const AttributeTest& test, NodeId id) const;
  bool MatchesPlace(const PlaceTest& test, NodeId id);
  bool MatchesNested(const NestedSelectors& nested, NodeId id);
  bool MatchesInner(const ComplexSelector& selector, NodeId id);
  bool MatchesText(const CompoundSelector& compound, NodeId id);
  bool IsEmpty(NodeId id) const;

  const Tree& tree_;
  ElementPlaces places_;
  uint32_t steps_ = 0;    // since the alternative was asked about
  Answers inner_;         // of nested selectors, in the same time
  Answers text_answers_;  // of :has-text(), for the page: texts are dear
  // For the page, by compound: all links of a page ask about the same elements.
  std::unordered_map<const CompoundSelector*, Ancestries> ancestries_;
};

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_MATCHER_H_
