// rules: removes residue from a Document by the rules that apply to it.

#ifndef DESCALE_RULES_RULES_H_
#define DESCALE_RULES_RULES_H_

#include "descale/document.h"
#include "descale/ruleset.h"

namespace descale {

// Applies the rules of the page's site, language and the generic ones, phase
// by phase: sets Line::reason (and Block::reason when a block's last line
// went), brings blocks back (keep), and moves bylines and sources to
// Document::metadata (take-meta). Thread-safe for a shared `rules`.
void ApplyRules(const RuleSet& rules, Document* document);

}  // namespace descale

#endif  // DESCALE_RULES_RULES_H_
