// PageFacts: the elements of a page that say something about it, found in one
// pass over the tree.

#ifndef DESCALE_SEGMENT_PAGE_FACTS_H_
#define DESCALE_SEGMENT_PAGE_FACTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "dom/tree.h"

namespace descale {

// <meta name=... content=...>: `name` is the name, property, itemprop or
// http-equiv attribute.
struct MetaTag {
  std::string name;  // lower case
  std::string_view content;
};

// An element with an itemprop attribute (HTML Standard, "Microdata"). One
// element may have several names; it then stands here several times.
struct ItemProperty {
  std::string name;  // lower case
  NodeId element = kNoNode;
};

// Node ids are in document order. A page cannot make these lists long: each is
// cut at a number that no honest page reaches.
struct PageFacts {
  std::vector<MetaTag> meta;
  std::vector<NodeId> json_ld;  // <script type="application/ld+json">
  std::vector<ItemProperty> properties;
  std::vector<NodeId> headings;  // <h1>
  std::vector<NodeId> times;     // <time>
  std::vector<NodeId> authors;   // rel=author, then class=byline/author
  std::vector<NodeId> images;    // <img alt=...>
  NodeId title = kNoNode;        // first <title> that is not in an svg
  std::string_view canonical;    // <link rel=canonical href=...>
  std::string_view language;     // <html lang=...>
};

PageFacts CollectFacts(const Tree& tree);

// The content of the first meta tag of that name; "" if there is none.
std::string_view MetaContent(const PageFacts& facts, std::string_view name);

}  // namespace descale

#endif  // DESCALE_SEGMENT_PAGE_FACTS_H_
