// JSON-LD: what a page says about itself in schema.org's terms.

#ifndef DESCALE_SEGMENT_JSON_LD_H_
#define DESCALE_SEGMENT_JSON_LD_H_

#include <string>
#include <string_view>
#include <vector>

namespace descale {

// Values as FieldText makes them, "" where there is none. What an article says
// (Article, NewsArticle, BlogPosting, Report, ...) stands before what the
// WebPage around it says.
struct JsonLdFacts {
  std::string title;
  std::vector<std::string> authors;
  std::string date;  // as it stands
  std::string publisher;
  std::string source;     // sourceOrganization, creditText
  std::string site_name;  // of the WebSite
  std::string description;
  std::string image;
  std::string language;
  std::vector<std::string> keywords;
  std::vector<std::string> types;  // of all objects, lower case, no URL
  std::string body;  // articleBody, or what an object has in its place
};

// Reads all <script type="application/ld+json"> of a page. What is no JSON
// even after mending, and what is there for other things (lists of related
// articles, breadcrumbs), is passed by.
JsonLdFacts ReadJsonLd(const std::vector<std::string>& scripts);

}  // namespace descale

#endif  // DESCALE_SEGMENT_JSON_LD_H_
