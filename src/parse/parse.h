// parse: Text -> Tree.

#ifndef DESCALE_PARSE_PARSE_H_
#define DESCALE_PARSE_PARSE_H_

#include "descale/options.h"
#include "descale/outcome.h"

#include "decode/text.h"
#include "dom/tree.h"
#include "parse/skeleton.h"

namespace descale {

// How a page was parsed.
struct ParseNotes {
  Doubt doubt = Doubt::kNone;  // why the page did not go the short way
  bool closed_iframes = false;
};

// Fills `tree` from HTML as the HTML Standard says (Gumbo 0.10.1). The tree
// holds views into its own arena and the page. If a limit refuses the page, the
// outcome is degraded with its reason and the tree is empty: use StripTags
// then.
//
// Where it is unlike Gumbo: an <iframe> that is never closed ends before the
// next tag, against the standard (open_iframes.h), and "</g >" ends a <g>, with
// it.
Outcome Parse(const Text& html, const Limits& limits, Tree* tree,
              ParseNotes* notes = nullptr);

// The same tree, but for attributes of foreign elements and open iframes, from
// Gumbo on the whole page: many times slower, and what tests hold the other
// against.
Outcome ParsePlainly(const Text& html, const Limits& limits, Tree* tree);

}  // namespace descale

#endif  // DESCALE_PARSE_PARSE_H_
