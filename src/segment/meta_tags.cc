#include "segment/meta_tags.h"

#include <array>
#include <initializer_list>

#include "base/date.h"
#include "base/strings.h"
#include "segment/byline.h"
#include "segment/field_text.h"

namespace descale {
namespace {

using Names = std::initializer_list<std::string_view>;

std::string OriginOf(std::string_view name) {
  const bool own = name.starts_with("og:") || name.starts_with("article:");
  return own ? std::string(name) : "meta:" + std::string(name);
}

// Offers the first of these tags that has a value.
void OfferText(const PageFacts& facts, Names names, MetadataField* field) {
  for (const std::string_view name : names) {
    Offer(FieldText(MetaContent(facts, name)), OriginOf(name), field);
  }
}

}  // namespace

void OfferMetaAuthor(const PageFacts& facts, MetadataField* author) {
  for (const std::string_view name :
       {"article:author", "article:author_name", "author", "byl",
        "citation_author", "parsely-author", "sailthru.author", "dc.creator",
        "dcterms.creator", "dc.creator.name", "twitter:creator:name"}) {
    // A tag may be repeated, once an author.
    std::vector<std::string> bylines;
    for (const MetaTag& tag : facts.meta) {
      if (tag.name == name) {
        bylines.emplace_back(tag.content);
      }
    }
    Offer(JoinAuthors(bylines), OriginOf(name), author);
  }
}

void OfferMetaDate(const PageFacts& facts, MetadataField* date) {
  for (const std::string_view name : {"article:published_time",
                                      "og:article:published_time",
                                      "article:published",
                                      "og:published_time",
                                      "datepublished",
                                      "date.published",
                                      "published_time",
                                      "published",
                                      "publishdate",
                                      "publish-date",
                                      "publish_date",
                                      "publication_date",
                                      "pubdate",
                                      "parsely-pub-date",
                                      "sailthru.date",
                                      "citation_publication_date",
                                      "citation_date",
                                      "dcterms.date",
                                      "dcterms.created",
                                      "dcterms.issued",
                                      "dc.date.issued",
                                      "dc.date.created",
                                      "dc.date",
                                      "date",
                                      "article.published",
                                      "cxenseparse:recs:publishtime",
                                      "og:release_date",
                                      "datecreated"}) {
    Offer(NormalizeDate(MetaContent(facts, name)), OriginOf(name), date);
  }
}

void OfferMetaTexts(const PageFacts& facts, Metadata* metadata) {
  OfferText(facts,
            {"og:site_name", "application-name", "apple-mobile-web-app-title"},
            &metadata->site_name);
  OfferText(facts,
            {"dc.source", "dcterms.source", "source", "article:publisher_name",
             "citation_journal_title", "dc.publisher", "dcterms.publisher"},
            &metadata->source);
  OfferText(facts, {"og:url"}, &metadata->canonical_url);
  OfferText(facts,
            {"og:description", "description", "twitter:description",
             "dc.description", "dcterms.description", "dcterms.abstract"},
            &metadata->description);
  OfferText(facts,
            {"og:image", "og:image:url", "og:image:secure_url", "twitter:image",
             "twitter:image:src", "sailthru.image.full"},
            &metadata->image);
}

std::vector<std::string> MetaTags(const PageFacts& facts) {
  for (const std::string_view name :
       {"article:tag", "parsely-tags", "sailthru.tags", "citation_keywords",
        "news_keywords", "keywords", "dc.subject", "dcterms.subject"}) {
    std::vector<std::string> tags;
    for (const MetaTag& tag : facts.meta) {
      if (tag.name == name) {
        tags.push_back(FieldText(tag.content));
      }
    }
    if (!tags.empty()) {
      return tags;
    }
  }
  return {};
}

std::string MetaTitle(const PageFacts& facts) {
  for (const std::string_view name :
       {"twitter:title", "dc.title", "dcterms.title", "parsely-title",
        "sailthru.title", "citation_title", "title"}) {
    std::string title = FieldText(MetaContent(facts, name));
    if (!title.empty() && !IsPlaceholder(title)) {
      return title;
    }
  }
  return "";
}

MetadataField MetaLanguage(const PageFacts& facts) {
  MetadataField language;
  OfferText(facts, {"og:locale", "content-language", "language", "dc.language"},
            &language);
  return language;
}

}  // namespace descale
