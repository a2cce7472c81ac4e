// [select]: where a site's pages have body, title, author and date.

#ifndef DESCALE_RULES_SELECT_H_
#define DESCALE_RULES_SELECT_H_

#include "descale/document.h"

#include "dom/tree.h"
#include "rules/page_marks.h"
#include "rules/rule.h"

namespace descale {

// Puts what the file selects into title, author and date, in place of what the
// page says of itself. A selected title counts among the page's titles, too.
void SelectMetadata(const RuleFile& file, const Tree& tree, Document* document);

// Takes away the blocks outside of the selected body and brings back those
// within that the model removed, unless they are hidden. The first alternative
// with kMinBodyLetters is the body; false if none has so many, and nothing is
// done.
bool SelectBody(const RuleFile& file, const PageMarks& marks,
                Document* document);
inline constexpr uint32_t kMinBodyLetters = 200;

}  // namespace descale

#endif  // DESCALE_RULES_SELECT_H_
