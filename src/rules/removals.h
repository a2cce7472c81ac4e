// Removals: what the rules of one phase want to take from a page. They are
// collected by rule, the fuses decide, then all go at once.

#ifndef DESCALE_RULES_REMOVALS_H_
#define DESCALE_RULES_REMOVALS_H_

#include <cstdint>
#include <unordered_set>
#include <vector>

#include "descale/document.h"

#include "rules/pack.h"
#include "rules/page_view.h"
#include "rules/ruleset_impl.h"

namespace descale {

class Removals {
 public:
  Removals(const RuleSet::Impl& rules, const PageView& page)
      : rules_(rules), page_(page) {}

  // The rule of `hit` wants the survivors [begin, end), counted as OrdinalOf
  // counts them: more than the line that it matched in a run or a cut. Lines
  // that a keep rule protects from it are passed by.
  void Add(const Hit& hit, uint32_t begin, uint32_t end);

  // Lets the fuses decide. Ask for Allowed and call Apply only after this.
  void Decide();
  // False if the rule's fuse blew.
  bool Allowed(uint32_t rule) const;
  // Writes the reasons into `document`, the one that `page` views.
  void Apply(Document* document) const;

 private:
  struct Claim {
    Hit hit;
    uint32_t begin;
    uint32_t end;
  };
  double ShareOf(const Claim* begin, const Claim* end);
  std::vector<const Claim*> Winners() const;
  Reason ReasonFor(const Claim& claim, uint32_t line) const;

  const RuleSet::Impl& rules_;
  const PageView& page_;
  std::vector<Claim> claims_;
  std::vector<uint32_t> chars_;  // by survivor, once a fuse asks
  uint64_t page_chars_ = 0;
  std::unordered_set<uint32_t> blown_;  // rules
};

}  // namespace descale

#endif  // DESCALE_RULES_REMOVALS_H_
