// rules: removes residue from a Document by the rules that apply to it.

#ifndef DESCALE_RULES_RULES_H_
#define DESCALE_RULES_RULES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/document.h"
#include "descale/ruleset.h"

#include "dom/selector_set.h"
#include "dom/tree.h"

namespace descale {

// The rules that a page asks for by its address and its making.
struct PageRules {
  std::vector<uint32_t> files;  // those for its site and CMS
  // What segment has to look for. Lives as long as the RuleSet.
  std::vector<const SelectorSet*> selectors;
  uint32_t crawled = 0;  // 20240513; 0 if unknown
};

// Chooses by what is known before there are blocks: url, canonical link and
// generator of `document`, head and body of `tree` (nullptr for plain text),
// date of the crawl ("2024-05-13..." or ""). Puts what a site's [select] finds
// into the metadata. Thread-safe for a shared `rules`.
PageRules ChooseRules(const RuleSet& rules, std::string_view crawled,
                      const Tree* tree, Document* document);

// Applies these rules, those of the page's language and the generic ones, phase
// by phase: sets Line::reason (and Block::reason when a block's last line
// went), brings blocks back (keep, [select]), changes lines (strip-span,
// replace), moves bylines and sources to Document::metadata (take-meta) and
// adds notes. Thread-safe for a shared `rules`.
void ApplyRules(const RuleSet& rules, const PageRules& chosen,
                Document* document);

}  // namespace descale

#endif  // DESCALE_RULES_RULES_H_
