// Meta tags: OpenGraph, Dublin Core, Twitter, Parse.ly, Highwire and plain
// <meta name> as sources of metadata.

#ifndef DESCALE_SEGMENT_META_TAGS_H_
#define DESCALE_SEGMENT_META_TAGS_H_

#include <string>
#include <string_view>
#include <vector>

#include "descale/document.h"

#include "segment/page_facts.h"

namespace descale {

// Each offers what meta tags say to fields that have no value yet; the origin
// is the tag's name for OpenGraph ("og:image"), else "meta:" and its name.
void OfferMetaAuthor(const PageFacts& facts, MetadataField* author);
void OfferMetaDate(const PageFacts& facts, MetadataField* date);
void OfferMetaTexts(const PageFacts& facts, Metadata* metadata);

// The values of article:tag, keywords and news_keywords, in the first of these
// that there is.
std::vector<std::string> MetaTags(const PageFacts& facts);

// The title of twitter:title, dc.title and the like.
std::string MetaTitle(const PageFacts& facts);

// og:locale or <meta http-equiv=content-language>, with its origin.
MetadataField MetaLanguage(const PageFacts& facts);

}  // namespace descale

#endif  // DESCALE_SEGMENT_META_TAGS_H_
