#include "dom/selector_set.h"

#include <algorithm>

#include "base/strings.h"
#include "dom/selector_parts.h"

namespace descale {
namespace {

void Ask(const ComplexSelector& complex, uint32_t number, NodeId id,
         SelectorMatcher* matcher, std::vector<uint32_t>* numbers,
         size_t first) {
  const auto found = numbers->begin() + static_cast<ptrdiff_t>(first);
  if (std::find(found, numbers->end(), number) == numbers->end() &&
      matcher->Matches(complex, id)) {
    numbers->push_back(number);
  }
}

}  // namespace

void SelectorSet::Add(const Selector& selector, uint32_t number) {
  selectors_.push_back(selector);
  for (const ComplexSelector& complex : selectors_.back().alternatives()) {
    EntriesFor(complex.compounds.back()).push_back({&complex, number});
  }
}

SelectorSet::Entries& SelectorSet::EntriesFor(const CompoundSelector& last) {
  const auto named = [this](ByName* by_name,
                            const std::string& name) -> Entries& {
    filter_.set(Hash()(name) % kFilterBits);
    return (*by_name)[name];
  };
  if (!last.ids.empty()) return named(&ids_, last.ids.front());
  if (!last.classes.empty()) return named(&classes_, last.classes.front());
  if (last.tag != TagId::kUnknown) return tags_[static_cast<size_t>(last.tag)];
  if (!last.type.empty()) return unknown_tags_[last.type];
  return others_;
}

void SelectorSet::AskNamed(const ByName& by_name, std::string_view name,
                           NodeId id, SelectorMatcher* matcher,
                           std::vector<uint32_t>* numbers, size_t first) const {
  if (!filter_.test(Hash()(name) % kFilterBits)) return;
  const auto found = by_name.find(name);
  if (found == by_name.end()) return;
  for (const Entry& entry : found->second) {
    Ask(*entry.complex, entry.number, id, matcher, numbers, first);
  }
}

void SelectorSet::Match(NodeId id, SelectorMatcher* matcher,
                        std::vector<uint32_t>* numbers) const {
  const Tree& tree = matcher->tree();
  const Node& node = tree[id];
  const size_t first = numbers->size();
  const auto ask = [&](const Entries& entries) {
    for (const Entry& entry : entries) {
      Ask(*entry.complex, entry.number, id, matcher, numbers, first);
    }
  };
  for (uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& attribute = tree.attributes[node.first_attribute + i];
    if (attribute.name == "id" && !ids_.empty()) {
      AskNamed(ids_, attribute.value, id, matcher, numbers, first);
    } else if (attribute.name == "class" && !classes_.empty()) {
      std::string_view rest = attribute.value;
      while (!rest.empty()) {
        size_t end = 0;
        while (end < rest.size() && !IsAsciiSpace(rest[end])) ++end;
        if (end > 0) {
          AskNamed(classes_, rest.substr(0, end), id, matcher, numbers, first);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  ask(tags_[static_cast<size_t>(node.tag)]);
  if (node.tag == TagId::kUnknown && !unknown_tags_.empty()) {
    const auto found = unknown_tags_.find(AsciiLowered(node.text));
    if (found != unknown_tags_.end()) ask(found->second);
  }
  ask(others_);
}

}  // namespace descale
