// SelectorSet: many selectors asked about one element at once.
//
// Each selector waits under the id, class or name that its last compound asks
// for, so that an element looks only at those that name something of it. The
// way of browsers' style engines (WebKit's RuleSet).

#ifndef DESCALE_DOM_SELECTOR_SET_H_
#define DESCALE_DOM_SELECTOR_SET_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dom/selector.h"
#include "dom/selector_matcher.h"
#include "dom/tree.h"

namespace descale {

class SelectorSet {
 public:
  // `number` is what Match tells of it.
  void Add(const Selector& selector, uint32_t number);

  bool empty() const { return selectors_.empty(); }

  // Appends the numbers of all selectors that match an element of the matcher's
  // tree, each once. Thread-safe, with a matcher a thread.
  void Match(NodeId id, SelectorMatcher* matcher,
             std::vector<uint32_t>* numbers) const;

 private:
  // One alternative of a selector.
  struct Entry {
    const ComplexSelector* complex;
    uint32_t number;
  };
  using Entries = std::vector<Entry>;
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const {
      return std::hash<std::string_view>()(s);
    }
  };
  using ByName =
      std::unordered_map<std::string, Entries, Hash, std::equal_to<>>;

  Entries& EntriesFor(const CompoundSelector& last);
  void AskNamed(const ByName& by_name, std::string_view name, NodeId id,
                SelectorMatcher* matcher, std::vector<uint32_t>* numbers,
                size_t first) const;

  // Keeps the alternatives alive that entries point to.
  std::vector<Selector> selectors_;
  ByName ids_;
  ByName classes_;
  ByName unknown_tags_;
  std::array<Entries, kTagCount> tags_;
  Entries others_;
  // A Bloom filter of one bit a name: most classes of a page are in no
  // selector, and a bit tells sooner than the table.
  static constexpr size_t kFilterBits = 1 << 13;
  std::bitset<kFilterBits> filter_;
};

// Several sets for one page: those for all pages and those of its site.
using SelectorSets = std::span<const SelectorSet* const>;

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_SET_H_
