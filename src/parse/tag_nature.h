// TagNature: what a start tag does in tree construction ("in body" insertion
// mode, HTML Standard 13.2.6.4.7), as far as folding must know.

#ifndef DESCALE_PARSE_TAG_NATURE_H_
#define DESCALE_PARSE_TAG_NATURE_H_

#include <cstdint>

#include "descale/tag.h"

namespace descale {

enum class TagNature : uint8_t {
  kPlain,       // span, label, custom elements: nests as it is written
  kFormatting,  // b, i: likewise, if its end tag fits
  kAnchor,      // a: closes an open one
  kBlock,       // div, section: closes an open p
  kHeading,     // h1: also one that it stands in
  kItem,        // li: also an open li
  kDefinition,  // dt, dd: also an open dt or dd
  kButton,      // closes an open one
  kForm,        // is ignored within another
  kSelect,
  kOption,
  kRuby,  // rt, rp
  kNoscript,
  kVoid,     // img, br: no content
  kRule,     // hr: closes an open p
  kRaw,      // script, style, title: its content is no markup
  kForeign,  // svg, math
  kTable,
  kTableSection,  // thead, tbody, tfoot
  kRow,
  kCell,
  kCaption,
  kHead,
  kNever,  // body, template and all else: left to the parser
};

// As Gumbo 0.10.1 has it: newer elements (dialog, search) are plain.
TagNature NatureOf(TagId tag);

// Elements that HTML cannot stand in foreign content: they end it.
bool BreaksOutOfForeign(TagId tag);
// Foreign elements that may hold HTML.
bool IsIntegrationPoint(TagId tag);

}  // namespace descale

#endif  // DESCALE_PARSE_TAG_NATURE_H_
