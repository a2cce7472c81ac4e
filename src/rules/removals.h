// Removals: what the rules of one phase want to take from a page. They are
// collected by rule, the fuses decide, then all go at once.

#ifndef DESCALE_RULES_REMOVALS_H_
#define DESCALE_RULES_REMOVALS_H_

#include <cstdint>
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

  // The rule of `hit` wants `line`, which may stand behind the line that it
  // matched (a run, a cut). Lines that do not survive anyway or that a keep
  // rule protects are passed by.
  void Add(const Hit& hit, uint32_t line);

  // Lets the fuses decide. Ask for Allowed and call Apply only after this.
  void Decide();
  // False if the rule's fuse blew.
  bool Allowed(uint32_t rule) const;
  // Writes the reasons into `document`, the one that `page` views.
  void Apply(Document* document) const;

 private:
  struct Claim {
    Hit hit;
    uint32_t line;
  };
  Reason ReasonFor(const Claim& claim) const;

  const RuleSet::Impl& rules_;
  const PageView& page_;
  std::vector<Claim> claims_;
  std::vector<uint32_t> blown_;  // rules
};

}  // namespace descale

#endif  // DESCALE_RULES_REMOVALS_H_
