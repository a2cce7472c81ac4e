// SelectorSet: many selectors asked about one element at once.
//
// Each selector waits under the id, class or name that its last compound asks
// for, so that an element looks only at those that name something of it. The
// way of browsers' style engines (WebKit's RuleSet).

#ifndef DESCALE_DOM_SELECTOR_SET_H_
#define DESCALE_DOM_SELECTOR_SET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_filter.h"
#include "dom/selector.h"
#include "dom/selector_matcher.h"
#include "dom/selector_parts.h"
#include "dom/tree.h"

namespace descale {

class SelectorSet {
 public:
  // `number` is what Match tells of it; several may have the same.
  void Add(Selector selector, uint32_t number);

  bool empty() const { return selectors_.empty(); }
  size_t size() const { return selectors_.size(); }

  // Appends the numbers of all selectors that match an element of the matcher's
  // tree, each once and in ascending order; none for a text node. Thread-safe,
  // with a matcher a thread; the set must outlive the matcher.
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

  // Entries under a name. Most names of a page are in no selector, which the
  // filter tells sooner than the table would.
  class NameIndex {
   public:
    bool empty() const { return entries_.empty(); }
    void Add(const std::string& name, Entry entry);
    // nullptr if there are none.
    const Entries* Find(std::string_view name) const;

   private:
    std::unordered_map<std::string, Entries, Hash, std::equal_to<>> entries_;
    TextFilter filter_;
  };

  // What one call of Match is about.
  struct Query {
    NodeId id;
    SelectorMatcher* matcher;
    std::vector<uint32_t>* numbers;
  };

  void Index(const CompoundSelector& last, Entry entry);
  void AskUnderNames(const Query& query) const;
  static void Ask(const Entries& entries, const Query& query);

  // Keeps the alternatives alive that entries point to.
  std::vector<Selector> selectors_;
  NameIndex ids_;
  NameIndex classes_;
  NameIndex unknown_tags_;
  std::array<Entries, kTagCount> tags_;
  Entries others_;
};

// Several sets for one page: those for all pages and those of its site.
using SelectorSets = std::span<const SelectorSet* const>;

}  // namespace descale

#endif  // DESCALE_DOM_SELECTOR_SET_H_
