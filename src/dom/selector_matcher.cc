#include "dom/selector_matcher.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "dom/class_words.h"
#include "dom/shown_text.h"

namespace descale {
namespace {

// Text as it stands in the page, white space and all, from which the text that
// :has-text() sees is made.
constexpr size_t kMaxRawTextBytes = 4 * SelectorMatcher::kMaxTextBytes;

// Forgetting answers costs time only, keeping all of them memory.
constexpr size_t kMaxTextAnswers = 1 << 16;
constexpr size_t kMaxAncestries = 1 << 24;

bool IsElement(const Node& node) { return node.kind == NodeKind::kElement; }

bool MatchesType(const CompoundSelector& compound, const Node& node) {
  if (compound.type.empty()) return true;
  if (compound.tag != TagId::kUnknown) return node.tag == compound.tag;
  return node.tag == TagId::kUnknown &&
         EqualsIgnoringCase(node.text, compound.type);
}

// The tag of all elements that could match; kUnknown if they may have several.
TagId TagOf(const Selector& selector) {
  const TagId tag = selector.alternatives().front().compounds.back().tag;
  const bool same = std::ranges::all_of(
      selector.alternatives(), [tag](const ComplexSelector& complex) {
        return complex.compounds.back().tag == tag;
      });
  return same ? tag : TagId::kUnknown;
}

// Whether `value` passes, case being the same on both sides.
bool Passes(AttributeOperator op, std::string_view value,
            std::string_view wanted) {
  switch (op) {
    case AttributeOperator::kExists:
      return true;
    case AttributeOperator::kEquals:
      return value == wanted;
    case AttributeOperator::kIncludes:
      return HasWord(value, wanted);
    case AttributeOperator::kDash:
      return value.starts_with(wanted) &&
             (value.size() == wanted.size() || value[wanted.size()] == '-');
    // Nothing begins with, ends with or contains the empty string here.
    case AttributeOperator::kPrefix:
      return !wanted.empty() && value.starts_with(wanted);
    case AttributeOperator::kSuffix:
      return !wanted.empty() && value.ends_with(wanted);
    case AttributeOperator::kContains:
      return !wanted.empty() && value.find(wanted) != std::string_view::npos;
  }
  return false;
}

}  // namespace

bool SelectorMatcher::Matches(const Selector& selector, NodeId id) {
  return std::ranges::any_of(
      selector.alternatives(),
      [&](const ComplexSelector& complex) { return Matches(complex, id); });
}

bool SelectorMatcher::Matches(const ComplexSelector& selector, NodeId id) {
  steps_ = 0;
  if (!inner_.empty()) inner_.clear();
  // Compared again, since a step that was one too many is a match of :not().
  return MatchesComplex(selector, id) && steps_ <= kMaxSteps;
}

NodeId SelectorMatcher::Find(const Selector& selector, NodeId from) {
  // Told by the tag alone for most elements.
  const TagId tag = TagOf(selector);
  for (NodeId id = from; id < tree_.nodes.size(); ++id) {
    if (tag != TagId::kUnknown && tree_[id].tag != tag) continue;
    if (Matches(selector, id)) return id;
  }
  return kNoNode;
}

// NOLINTBEGIN(misc-no-recursion): Selector::kMaxNesting bounds it.

// Element sets hold elements that are ancestors of one another or siblings
// before such, the last one in the document first. So the first one lies
// deepest, and its ancestors are those of all.
bool SelectorMatcher::MatchesComplex(const ComplexSelector& selector,
                                     NodeId id) {
  if (!MatchesCompound(selector.compounds.back(), id)) return false;
  std::vector<NodeId> matched;
  std::span<const NodeId> from(&id, 1);
  for (size_t i = selector.combinators.size(); i-- > 0;) {
    if (i == 0 && selector.combinators[0] == Combinator::kDescendant) {
      Ancestries* known = AncestriesOf(selector.compounds[0]);
      if (known != nullptr) {
        return HasAncestor(selector.compounds[0], from.front(), known);
      }
    }
    const bool one_is_enough =
        i == 0 || selector.combinators[i - 1] == Combinator::kDescendant;
    matched = Step(selector.combinators[i], selector.compounds[i], from,
                   one_is_enough);
    if (matched.empty()) return false;
    from = matched;
  }
  return true;
}

// nullptr if there is no room for more.
SelectorMatcher::Ancestries* SelectorMatcher::AncestriesOf(
    const CompoundSelector& compound) {
  const size_t most = kMaxAncestries / tree_.nodes.size();
  if (ancestries_.size() >= most && !ancestries_.contains(&compound)) {
    return nullptr;
  }
  Ancestries& known = ancestries_[&compound];
  known.resize(tree_.nodes.size());
  return &known;
}

bool SelectorMatcher::HasAncestor(const CompoundSelector& compound, NodeId id,
                                  Ancestries* known) {
  const NodeId begin = tree_[id].parent;
  Ancestry answer = Ancestry::kNone;
  NodeId end = begin;
  for (; end != kNoNode; end = tree_[end].parent) {
    answer = (*known)[end];
    if (answer != Ancestry::kUnknown) break;
    if (MatchesCompound(compound, end)) {
      answer = (*known)[end] = Ancestry::kSome;
      break;
    }
    // Cut off, nothing is known.
    if (steps_ > kMaxSteps) return false;
    answer = Ancestry::kNone;
  }
  for (NodeId i = begin; i != end; i = tree_[i].parent) (*known)[i] = answer;
  return answer == Ancestry::kSome;
}

// The elements that match `compound` among those to which `combinator` leads
// from any of `from`; or only the first of them.
std::vector<NodeId> SelectorMatcher::Step(Combinator combinator,
                                          const CompoundSelector& compound,
                                          std::span<const NodeId> from,
                                          bool one_is_enough) {
  std::vector<NodeId> matched;
  VisitCandidates(combinator, from, [&](NodeId candidate) {
    if (MatchesCompound(compound, candidate)) matched.push_back(candidate);
    const bool done = one_is_enough && !matched.empty();
    return !done && steps_ <= kMaxSteps;
  });
  return matched;
}

// Calls `visit` for each candidate once, as long as it returns true.
template <typename Visit>
void SelectorMatcher::VisitCandidates(Combinator combinator,
                                      std::span<const NodeId> from,
                                      const Visit& visit) {
  NodeId last_parent = kNoNode;
  switch (combinator) {
    case Combinator::kDescendant:
      for (NodeId id = tree_[from.front()].parent; id != kNoNode && visit(id);
           id = tree_[id].parent) {
      }
      break;
    case Combinator::kChild:
      for (const NodeId id : from) {
        const NodeId parent = tree_[id].parent;
        const bool seen = parent == std::exchange(last_parent, parent);
        if (!seen && parent != kNoNode && !visit(parent)) break;
      }
      break;
    case Combinator::kNext:
      for (const NodeId id : from) {
        const NodeId previous = places_.Previous(id);
        if (previous != kNoNode && !visit(previous)) break;
      }
      break;
    case Combinator::kSubsequent:
      VisitSiblings(from, visit);
      break;
  }
}

// Of elements of one parent, the first one of `from`, which stands behind the
// others, has the siblings of all.
template <typename Visit>
void SelectorMatcher::VisitSiblings(std::span<const NodeId> from,
                                    const Visit& visit) {
  for (size_t i = 0; i < from.size(); ++i) {
    if (i > 0 && tree_[from[i]].parent == tree_[from[i - 1]].parent) continue;
    NodeId id = places_.Previous(from[i]);
    for (uint32_t n = 0; n < kMaxSiblings && id != kNoNode; ++n) {
      if (!visit(id)) return;
      id = places_.Previous(id);
    }
  }
}

bool SelectorMatcher::MatchesCompound(const CompoundSelector& compound,
                                      NodeId id) {
  if (++steps_ > kMaxSteps) return false;
  const Node& node = tree_[id];
  if (!IsElement(node) || !MatchesType(compound, node) ||
      !MatchesNames(compound, id) ||
      (compound.root && node.parent != kNoNode) ||
      (compound.empty && !IsEmpty(id))) {
    return false;
  }
  return std::ranges::all_of(
             compound.attributes,
             [&](const auto& test) { return MatchesAttribute(test, id); }) &&
         std::ranges::all_of(
             compound.places,
             [&](const auto& test) { return MatchesPlace(test, id); }) &&
         std::ranges::all_of(
             compound.nested,
             [&](const auto& nested) { return MatchesNested(nested, id); }) &&
         (compound.texts.empty() || MatchesText(compound, id));
}

bool SelectorMatcher::MatchesNested(const NestedSelectors& nested, NodeId id) {
  for (const ComplexSelector& complex : nested.alternatives) {
    if (MatchesInner(complex, id)) return !nested.negated;
  }
  return nested.negated;
}

// Selectors with combinators ask about the same ancestors from every place
// that they are nested in.
bool SelectorMatcher::MatchesInner(const ComplexSelector& selector, NodeId id) {
  if (selector.combinators.empty()) return MatchesComplex(selector, id);
  const Question question = {&selector, id};
  if (const auto known = inner_.find(question); known != inner_.end()) {
    return known->second;
  }
  const bool matches = MatchesComplex(selector, id);
  inner_.emplace(question, matches);
  return matches;
}

// NOLINTEND(misc-no-recursion)

bool SelectorMatcher::MatchesNames(const CompoundSelector& compound,
                                   NodeId id) const {
  for (const std::string& name : compound.ids) {
    if (tree_.AttributeOf(id, "id") != name) return false;
  }
  if (compound.classes.empty()) return true;
  const std::string_view classes = tree_.AttributeOf(id, "class");
  return std::ranges::all_of(compound.classes, [&](const std::string& name) {
    return HasWord(classes, name);
  });
}

bool SelectorMatcher::MatchesAttribute(const AttributeTest& test,
                                       NodeId id) const {
  if (!tree_.HasAttribute(id, test.name)) return false;
  const std::string_view value = tree_.AttributeOf(id, test.name);
  return test.ignore_case ? Passes(test.op, AsciiLowered(value), test.value)
                          : Passes(test.op, value, test.value);
}

bool SelectorMatcher::MatchesPlace(const PlaceTest& test, NodeId id) {
  const ElementPlaces::Place place =
      test.of_type ? places_.AmongType(id) : places_.AmongAll(id);
  return test.Holds(test.from_end ? place.from_end : place.from_start);
}

bool SelectorMatcher::MatchesText(const CompoundSelector& compound, NodeId id) {
  const Question question = {&compound, id};
  if (const auto known = text_answers_.find(question);
      known != text_answers_.end()) {
    return known->second;
  }
  const std::string raw = ShownText(tree_, id, kMaxRawTextBytes);
  const std::string squeezed = SqueezeSpaces(PrefixUtf8(raw, kMaxRawTextBytes));
  const std::string_view seen = PrefixUtf8(squeezed, kMaxTextBytes);
  const bool matches = std::ranges::all_of(
      compound.texts, [&](const auto& test) { return test(seen); });
  if (text_answers_.size() >= kMaxTextAnswers) text_answers_.clear();
  text_answers_.emplace(question, matches);
  return matches;
}

bool SelectorMatcher::IsEmpty(NodeId id) const {
  for (NodeId child = id + 1; child < tree_[id].end; ++child) {
    if (IsElement(tree_[child]) || !TrimAscii(tree_[child].text).empty()) {
      return false;
    }
  }
  return true;
}

}  // namespace descale
