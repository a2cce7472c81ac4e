// take-meta: moves what a line says about the article into its metadata.

#ifndef DESCALE_RULES_TAKE_META_H_
#define DESCALE_RULES_TAKE_META_H_

#include <vector>

#include "descale/document.h"

#include "rules/pack.h"
#include "rules/ruleset_impl.h"

namespace descale {

// Fills the fields that are still empty from the lines of `hits`, all of
// take-meta rules. Of several lines the first has the say, of several rules
// for one line the highest.
void TakeMeta(const RuleSet::Impl& rules, std::vector<Hit> hits,
              Document* document);

}  // namespace descale

#endif  // DESCALE_RULES_TAKE_META_H_
