#include "segment/metadata.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "segment/byline.h"
#include "segment/display.h"
#include "segment/field_text.h"
#include "segment/json_ld.h"
#include "segment/meta_tags.h"
#include "segment/microdata.h"
#include "segment/page_facts.h"
#include "segment/title.h"

namespace descale {
namespace {

constexpr size_t kMaxHeadings = 8;
constexpr size_t kMaxTags = 100;
constexpr size_t kMaxAlts = 256;
constexpr size_t kMaxAltBytes = 512;

JsonLdFacts ReadScripts(const Tree& tree, const PageFacts& facts) {
  std::vector<std::string> scripts;
  scripts.reserve(facts.json_ld.size());
  for (const NodeId id : facts.json_ld) {
    scripts.push_back(tree.TextBelow(id));
  }
  return ReadJsonLd(scripts);
}

void FillTitles(const Tree& tree, const PageFacts& facts,
                const JsonLdFacts& json_ld, Metadata* metadata) {
  TitleSources sources;
  for (const NodeId id : facts.headings) {
    std::string heading = VisibleText(tree, id);
    if (!heading.empty() && sources.h1.size() < kMaxHeadings &&
        !IsHidden(tree, id)) {
      sources.h1.push_back(std::move(heading));
    }
  }
  sources.json_ld =
      json_ld.title.empty() ? ItemTitle(tree, facts) : json_ld.title;
  sources.og = FieldText(MetaContent(facts, "og:title"));
  sources.meta = MetaTitle(facts);
  if (facts.title != kNoNode) {
    sources.element = FieldText(tree.TextBelow(facts.title));
  }
  sources.site_name = metadata->site_name.value;
  metadata->title = ChooseTitle(sources);
  metadata->titles = AllTitles(sources);
  metadata->head_titles = {sources.og, sources.element};
}

// Tags come as one "a, b; c" or one by one.
void AddTags(const std::vector<std::string>& values,
             std::vector<std::string>* tags) {
  constexpr std::string_view kSeparators[] = {",", ";", "،", "、", "，"};
  for (const std::string& value : values) {
    for (std::string_view rest = value; !rest.empty();) {
      size_t end = rest.size();
      size_t size = 0;
      for (const std::string_view separator : kSeparators) {
        if (const size_t at = rest.find(separator); at < end) {
          end = at;
          size = separator.size();
        }
      }
      const std::string_view tag = TrimAscii(rest.substr(0, end));
      rest.remove_prefix(end + size);
      if (!tag.empty() && tags->size() < kMaxTags &&
          std::find(tags->begin(), tags->end(), tag) == tags->end()) {
        tags->emplace_back(tag);
      }
    }
  }
}

void AddAlts(const Tree& tree, const PageFacts& facts,
             std::vector<std::string>* alts) {
  for (const NodeId id : facts.images) {
    std::string alt =
        SqueezeSpaces(PrefixUtf8(tree.AttributeOf(id, "alt"), kMaxAltBytes));
    if (!alt.empty() && alts->size() < kMaxAlts) {
      alts->push_back(std::move(alt));
    }
  }
}

void FillDeclarations(const PageFacts& facts, JsonLdFacts* json_ld,
                      Document* document) {
  std::string& types = document->declared_types;
  for (const std::string& type : json_ld->types) types += " " + type;
  const std::string og_type = AsciiLowered(MetaContent(facts, "og:type"));
  if (!og_type.empty()) types += " og:" + FieldText(og_type);
  if (!types.empty()) types += " ";
  document->declared_body = std::move(json_ld->body);
}

MetadataField DeclaredLanguage(const PageFacts& facts,
                               const JsonLdFacts& json_ld) {
  MetadataField language;
  Offer(std::string(TrimAscii(facts.language)), "html-lang", &language);
  Offer(json_ld.language, "json-ld", &language);
  MetadataField meta = MetaLanguage(facts);
  Offer(std::move(meta.value), meta.origin, &language);
  return language;
}

}  // namespace

MetadataField ReadMetadata(const Tree& tree, Document* document) {
  const PageFacts facts = CollectFacts(tree);
  JsonLdFacts json_ld = ReadScripts(tree, facts);
  Metadata& metadata = document->metadata;
  document->generator = FieldText(MetaContent(facts, "generator"));

  Offer(JoinAuthors(json_ld.authors), "json-ld", &metadata.author);
  OfferMetaAuthor(facts, &metadata.author);
  OfferItemAuthor(tree, facts, &metadata.author);

  Offer(NormalizeDate(json_ld.date), "json-ld", &metadata.date);
  OfferMetaDate(facts, &metadata.date);
  OfferItemDate(tree, facts, &metadata.date);
  Offer(DateFromUrl(document->url), "url", &metadata.date);

  Offer(json_ld.description, "json-ld", &metadata.description);
  Offer(json_ld.image, "json-ld", &metadata.image);
  Offer(json_ld.source, "json-ld", &metadata.source);
  Offer(std::string(facts.canonical), "canonical", &metadata.canonical_url);
  OfferMetaTexts(facts, &metadata);
  Offer(json_ld.site_name, "json-ld", &metadata.site_name);
  Offer(json_ld.publisher, "json-ld", &metadata.site_name);
  Offer(json_ld.publisher, "json-ld", &metadata.source);

  FillTitles(tree, facts, json_ld, &metadata);
  AddTags(json_ld.keywords.empty() ? MetaTags(facts) : json_ld.keywords,
          &metadata.tags);
  AddAlts(tree, facts, &metadata.image_alts);
  FillDeclarations(facts, &json_ld, document);
  return DeclaredLanguage(facts, json_ld);
}

}  // namespace descale
