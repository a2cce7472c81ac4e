// What the body of a page states in its markup: microdata (itemprop), <time>,
// rel=author and bylines.

#ifndef DESCALE_SEGMENT_MICRODATA_H_
#define DESCALE_SEGMENT_MICRODATA_H_

#include <string>

#include "descale/document.h"

#include "dom/tree.h"
#include "segment/page_facts.h"

namespace descale {

// Text below a node, without what is not shown, as FieldText makes it.
std::string VisibleText(const Tree& tree, NodeId id);

// Each offers to a field that has no value yet. Origins: "itemprop", "rel",
// "byline" and "time".
void OfferItemAuthor(const Tree& tree, const PageFacts& facts,
                     MetadataField* author);
void OfferItemDate(const Tree& tree, const PageFacts& facts,
                   MetadataField* date);

// The first itemprop=headline; "" if there is none.
std::string ItemTitle(const Tree& tree, const PageFacts& facts);

}  // namespace descale

#endif  // DESCALE_SEGMENT_MICRODATA_H_
