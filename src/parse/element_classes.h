// Classes of elements that tree construction tells apart (HTML Standard,
// sections 13.1.2 and 13.2.4).

#ifndef DESCALE_PARSE_ELEMENT_CLASSES_H_
#define DESCALE_PARSE_ELEMENT_CLASSES_H_

#include "descale/tag.h"

namespace descale {

// br, img, input, ...: they have no content and no end tag.
bool IsVoidElement(TagId tag);
// p, li, td, ...: a sibling or the parent's end closes them.
bool HasOptionalEndTag(TagId tag);
// a, b, font, ...: the adoption agency's elements.
bool IsFormattingElement(TagId tag);
// h1 to h6.
bool IsHeading(TagId tag);
// table, template, object, ...: an end tag inside does not close what is
// outside.
bool IsScopeBoundary(TagId tag);
// Elements that a line of text cannot run across: div, p, li, td, br, ...
bool BreaksLine(TagId tag);

}  // namespace descale

#endif  // DESCALE_PARSE_ELEMENT_CLASSES_H_
