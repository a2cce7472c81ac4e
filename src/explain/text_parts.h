// The parts that the text forms of explain and why have in common.

#ifndef DESCALE_EXPLAIN_TEXT_PARTS_H_
#define DESCALE_EXPLAIN_TEXT_PARTS_H_

#include <span>
#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/document.h"

#include "explain/terminal.h"

namespace descale {

// "failed (not_html) in decode: looks like PNG"; "ok".
std::string OutcomeWords(const Outcome& outcome);

// "list_item", "heading 2".
std::string KindWords(const Block& block);

// Two decimals.
std::string ShareWords(double share);

// "link_share 0.68 (-1.90), words 7 (-0.80)": the strongest few, each with its
// value and what it did to the log-odds.
std::string ContributionWords(std::span<const Contribution> contributions);

// "rules/languages/en.toml:12"
std::string PlaceOf(const Reason& reason);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_TEXT_PARTS_H_
