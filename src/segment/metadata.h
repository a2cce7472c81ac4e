// Metadata: title, author, date and the like of a page, from the many places
// where pages state them.

#ifndef DESCALE_SEGMENT_METADATA_H_
#define DESCALE_SEGMENT_METADATA_H_

#include "descale/document.h"

#include "dom/tree.h"

namespace descale {

// Fills document->metadata and document->generator from the tree and
// document->url, all but the language. Sources in the order of trust: JSON-LD,
// OpenGraph, other meta tags, microdata, <time> and rel=author, the URL.
// Returns the language that the page declares and where, as it stands there.
MetadataField ReadMetadata(const Tree& tree, Document* document);

}  // namespace descale

#endif  // DESCALE_SEGMENT_METADATA_H_
