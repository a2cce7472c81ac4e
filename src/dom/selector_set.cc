#include "dom/selector_set.h"

#include <algorithm>
#include <utility>

#include "base/strings.h"
#include "dom/class_words.h"

namespace descale {

void SelectorSet::NameIndex::Add(const std::string& name, Entry entry) {
  filter_.Add(name);
  entries_[name].push_back(entry);
}

const SelectorSet::Entries* SelectorSet::NameIndex::Find(
    std::string_view name) const {
  if (!filter_.MayHold(name)) return nullptr;
  const auto found = entries_.find(name);
  return found == entries_.end() ? nullptr : &found->second;
}

void SelectorSet::Add(Selector selector, uint32_t number) {
  selectors_.push_back(std::move(selector));
  for (const ComplexSelector& complex : selectors_.back().alternatives()) {
    Index(complex.compounds.back(), {&complex, number});
  }
}

// NOLINTNEXTLINE(misc-no-recursion): Selector::kMaxNesting bounds it.
void SelectorSet::Index(const CompoundSelector& last, Entry entry) {
  if (!last.ids.empty()) {
    ids_.Add(last.ids.front(), entry);
  } else if (!last.classes.empty()) {
    classes_.Add(last.classes.front(), entry);
  } else if (last.tag != TagId::kUnknown) {
    tags_[static_cast<size_t>(last.tag)].push_back(entry);
  } else if (!last.type.empty()) {
    unknown_tags_.Add(last.type, entry);
  } else if (!last.nested.empty() && !last.nested.front().negated) {
    // :is(.a, .b) is met under either class.
    for (const ComplexSelector& inner : last.nested.front().alternatives) {
      Index(inner.compounds.back(), entry);
    }
  } else {
    others_.push_back(entry);
  }
}

void SelectorSet::Ask(const Entries& entries, const Query& query) {
  for (const Entry& entry : entries) {
    if (query.matcher->Matches(*entry.complex, query.id)) {
      query.numbers->push_back(entry.number);
    }
  }
}

void SelectorSet::AskUnderNames(const Query& query) const {
  const Tree& tree = query.matcher->tree();
  const Node& node = tree[query.id];
  std::vector<const Entries*> found;
  const auto look_up = [&found](const NameIndex& index, std::string_view name) {
    const Entries* entries = index.Find(name);
    if (entries != nullptr) found.push_back(entries);
  };
  for (uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& attribute = tree.attributes[node.first_attribute + i];
    if (attribute.name == "id" && !ids_.empty()) {
      look_up(ids_, attribute.value);
    } else if (attribute.name == "class" && !classes_.empty()) {
      std::string_view rest = attribute.value;
      for (std::string_view word = TakeWord(&rest); !word.empty();
           word = TakeWord(&rest)) {
        look_up(classes_, word);
      }
    }
  }
  // A page may name a class a million times.
  std::ranges::sort(found);
  const auto again = std::ranges::unique(found);
  found.erase(again.begin(), again.end());
  for (const Entries* entries : found) {
    Ask(*entries, query);
  }
}

void SelectorSet::Match(NodeId id, SelectorMatcher* matcher,
                        std::vector<uint32_t>* numbers) const {
  const Node& node = matcher->tree()[id];
  const auto first = static_cast<ptrdiff_t>(numbers->size());
  const Query query = {id, matcher, numbers};
  AskUnderNames(query);
  Ask(tags_[static_cast<size_t>(node.tag)], query);
  if (node.tag == TagId::kUnknown && !unknown_tags_.empty()) {
    const Entries* entries = unknown_tags_.Find(AsciiLowered(node.text));
    if (entries != nullptr) Ask(*entries, query);
  }
  Ask(others_, query);

  // Several alternatives of a selector may match, or one under two classes.
  const auto begin = numbers->begin() + first;
  if (numbers->end() - begin > 1) {
    std::sort(begin, numbers->end());
    numbers->erase(std::unique(begin, numbers->end()), numbers->end());
  }
}

}  // namespace descale
