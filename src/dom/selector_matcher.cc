#include "dom/selector_matcher.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "dom/shown_text.h"

namespace descale {
namespace {

bool IsElement(const Node& node) { return node.kind == NodeKind::kElement; }

// Whether `value` passes, case being the same on both sides.
bool Passes(AttributeOperator op, std::string_view value,
            std::string_view wanted) {
  switch (op) {
    case AttributeOperator::kExists:
      return true;
    case AttributeOperator::kEquals:
      return value == wanted;
    case AttributeOperator::kIncludes:
      return HasClass(value, wanted);
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

// Whether `position` is a*n+b for some n >= 0.
bool IsOnStep(const PlaceTest& test, uint32_t position) {
  const int64_t distance = int64_t{position} - test.b;
  if (test.a == 0) return distance == 0;
  return distance % test.a == 0 && distance / test.a >= 0;
}

}  // namespace

bool HasClass(std::string_view classes, std::string_view name) {
  if (name.empty()) return false;
  for (size_t at = classes.find(name); at != std::string_view::npos;
       at = classes.find(name, at + 1)) {
    const size_t end = at + name.size();
    if ((at == 0 || IsAsciiSpace(classes[at - 1])) &&
        (end == classes.size() || IsAsciiSpace(classes[end]))) {
      return true;
    }
  }
  return false;
}

bool SelectorMatcher::Matches(const Selector& selector, NodeId id) {
  return std::ranges::any_of(
      selector.alternatives(),
      [&](const ComplexSelector& complex) { return Matches(complex, id); });
}

// NOLINTNEXTLINE(misc-no-recursion): Selector::kMaxNesting bounds it.
bool SelectorMatcher::Matches(const ComplexSelector& selector, NodeId id) {
  if (!MatchesCompound(selector.compounds.back(), id)) return false;
  if (selector.combinators.empty()) return true;
  std::vector<NodeId> matched = {id};
  for (size_t i = selector.combinators.size(); i-- > 0 && !matched.empty();) {
    matched = Candidates(selector.combinators[i], matched);
    std::erase_if(matched, [&](NodeId node) {
      return !MatchesCompound(selector.compounds[i], node);
    });
  }
  return !matched.empty();
}

// The elements that a combinator leads to from any of `from`, each once.
std::vector<NodeId> SelectorMatcher::Candidates(
    Combinator combinator, const std::vector<NodeId>& from) {
  std::vector<NodeId> to;
  switch (combinator) {
    case Combinator::kDescendant:
      AddAncestors(from, &to);
      break;
    case Combinator::kChild:
      for (const NodeId id : from) to.push_back(tree_[id].parent);
      break;
    case Combinator::kNext:
      for (const NodeId id : from) to.push_back(PlaceOf(id).previous);
      break;
    case Combinator::kSubsequent:
      AddSiblings(from, &to);
      break;
  }
  std::ranges::sort(to);
  const auto again = std::ranges::unique(to);
  to.erase(again.begin(), again.end());
  if (!to.empty() && to.back() == kNoNode) to.pop_back();
  return to;
}

// All candidates are ancestors of one element or siblings of such, so the
// ancestors of the one with the most of them are those of all.
void SelectorMatcher::AddAncestors(const std::vector<NodeId>& from,
                                   std::vector<NodeId>* to) {
  for (const NodeId start : from) {
    std::vector<NodeId> ancestors;
    for (NodeId id = tree_[start].parent; id != kNoNode;
         id = tree_[id].parent) {
      ancestors.push_back(id);
    }
    if (ancestors.size() > to->size()) *to = std::move(ancestors);
  }
}

void SelectorMatcher::AddSiblings(const std::vector<NodeId>& from,
                                  std::vector<NodeId>* to) {
  // Of elements of one parent, the last has the siblings of all.
  std::map<NodeId, NodeId> last;
  for (const NodeId id : from) {
    NodeId& entry = last.try_emplace(tree_[id].parent, id).first->second;
    entry = std::max(entry, id);
  }
  for (const auto& [parent, start] : last) {
    NodeId id = PlaceOf(start).previous;
    for (uint32_t i = 0; i < kMaxSiblings && id != kNoNode; ++i) {
      to->push_back(id);
      id = PlaceOf(id).previous;
    }
  }
}

// NOLINTNEXTLINE(misc-no-recursion): Selector::kMaxNesting bounds it.
bool SelectorMatcher::MatchesCompound(const CompoundSelector& compound,
                                      NodeId id) {
  const Node& node = tree_[id];
  if (!IsElement(node) || !MatchesType(compound, node)) return false;
  for (const std::string& name : compound.ids) {
    if (tree_.AttributeOf(id, "id") != name) return false;
  }
  if (!compound.classes.empty()) {
    const std::string_view classes = tree_.AttributeOf(id, "class");
    for (const std::string& name : compound.classes) {
      if (!HasClass(classes, name)) return false;
    }
  }
  const auto holds = [](const auto& tests, const auto& test) {
    return std::ranges::all_of(tests, test);
  };
  return (!compound.root || node.parent == kNoNode) &&
         (!compound.empty || IsEmpty(id)) &&
         holds(compound.attributes,
               [&](const auto& test) { return MatchesAttribute(test, id); }) &&
         holds(compound.places,
               [&](const auto& test) { return MatchesPlace(test, id); }) &&
         holds(compound.nested,
               [&](const auto& test) { return MatchesNested(test, id); }) &&
         (compound.texts.empty() || MatchesText(compound, id));
}

bool SelectorMatcher::MatchesType(const CompoundSelector& compound,
                                  const Node& node) const {
  if (compound.type.empty()) return true;
  if (compound.tag != TagId::kUnknown) return node.tag == compound.tag;
  return node.tag == TagId::kUnknown &&
         EqualsIgnoringCase(node.text, compound.type);
}

bool SelectorMatcher::MatchesAttribute(const AttributeTest& test,
                                       NodeId id) const {
  if (!tree_.HasAttribute(id, test.name)) return false;
  const std::string_view value = tree_.AttributeOf(id, test.name);
  return test.ignore_case
             ? Passes(test.op, AsciiLowered(value), AsciiLowered(test.value))
             : Passes(test.op, value, test.value);
}

bool SelectorMatcher::MatchesPlace(const PlaceTest& test, NodeId id) {
  const Place& place = PlaceOf(id);
  const uint32_t position =
      test.of_type ? place.position_of_type : place.position;
  const uint32_t count = test.of_type ? place.siblings_of_type : place.siblings;
  return IsOnStep(test, test.from_end ? count - position + 1 : position);
}

// NOLINTNEXTLINE(misc-no-recursion): Selector::kMaxNesting bounds it.
bool SelectorMatcher::MatchesNested(const NestedSelectors& nested, NodeId id) {
  for (const ComplexSelector& complex : nested.alternatives) {
    if (Matches(complex, id)) return !nested.negated;
  }
  return nested.negated;
}

bool SelectorMatcher::MatchesText(const CompoundSelector& compound,
                                  NodeId id) const {
  const std::string text = SqueezeSpaces(ShownText(tree_, id, kMaxTextBytes));
  const std::string_view seen = PrefixUtf8(text, kMaxTextBytes);
  return std::ranges::all_of(compound.texts,
                             [&](const auto& test) { return test(seen); });
}

bool SelectorMatcher::IsEmpty(NodeId id) const {
  for (NodeId child = id + 1; child < tree_[id].end; ++child) {
    if (IsElement(tree_[child]) || !TrimAscii(tree_[child].text).empty()) {
      return false;
    }
  }
  return true;
}

const SelectorMatcher::Place& SelectorMatcher::PlaceOf(NodeId id) {
  if (places_.empty()) FindPlaces();
  return places_[id];
}

std::string_view SelectorMatcher::NameOf(NodeId id) const {
  const Node& node = tree_[id];
  return node.tag == TagId::kUnknown ? node.text : TagName(node.tag);
}

void SelectorMatcher::FindPlaces() {
  places_.resize(tree_.nodes.size());
  std::vector<NodeId> children;
  for (NodeId parent = 0; parent < places_.size(); ++parent) {
    if (!IsElement(tree_[parent])) continue;
    if (tree_[parent].parent == kNoNode) {
      places_[parent] = {kNoNode, 1, 1, 1, 1};
    }
    children.clear();
    for (NodeId id = tree_.FirstChild(parent); id != kNoNode;
         id = tree_.NextSibling(id)) {
      if (IsElement(tree_[id])) children.push_back(id);
    }
    std::map<std::string_view, uint32_t> of_type;
    for (size_t i = 0; i < children.size(); ++i) {
      Place& place = places_[children[i]];
      place.previous = i == 0 ? kNoNode : children[i - 1];
      place.position = static_cast<uint32_t>(i) + 1;
      place.siblings = static_cast<uint32_t>(children.size());
      place.position_of_type = ++of_type[NameOf(children[i])];
    }
    for (const NodeId id : children) {
      places_[id].siblings_of_type = of_type[NameOf(id)];
    }
  }
}

}  // namespace descale
