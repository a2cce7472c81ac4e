#include "segment/metadata.h"

#include <string>
#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "segment/segment.h"
#include "unit/segment/segment_page.h"
#include "unit/tree_builder.h"

namespace descale {
namespace {

using testing::ElementsAre;

Document DocumentOf(std::string_view head, std::string_view body = "",
                    std::string_view url = "") {
  const std::string page = "<html lang=\"en\"><head>" + std::string(head) +
                           "</head><body>" + std::string(body) +
                           "</body></html>";
  Document document;
  SegmentPage(TreeOf(page), url, &document);
  return document;
}

#define EXPECT_FIELD(field, expected_value, expected_origin) \
  EXPECT_EQ((field).value, expected_value);                  \
  EXPECT_EQ((field).origin, expected_origin)

constexpr std::string_view kJsonLd =
    "<script type=\"application/ld+json\">{\"@type\": \"Article\", "
    "\"headline\": \"From JSON\", \"author\": \"Jane Roe\", "
    "\"datePublished\": \"2024-05-13\", \"publisher\": {\"name\": \"The Coast "
    "Ltd\"}, \"keywords\": \"sea, ships\"}</script>";
constexpr std::string_view kMeta =
    "<meta name=\"author\" content=\"By John Doe\"/>"
    "<meta property=\"article:published_time\" content=\"2023-01-02\"/>"
    "<meta property=\"og:site_name\" content=\"The Coast\"/>"
    "<meta property=\"og:title\" content=\"From OpenGraph\"/>"
    "<meta property=\"og:url\" content=\"https://a.example/og\"/>"
    "<meta property=\"og:image\" content=\"/1.jpg\"/>"
    "<meta name=\"description\" content=\"  Ships  are back. \"/>"
    "<meta name=\"keywords\" content=\"tide; pier\"/>"
    "<meta name=\"Generator\" content=\"WordPress 6.5\"/>";

TEST(MetadataTest, JsonLdIsTrustedMost) {
  const std::string head = std::string(kMeta) + std::string(kJsonLd);
  const Document document = DocumentOf(head);
  const Metadata& metadata = document.metadata;
  EXPECT_FIELD(metadata.author, "Jane Roe", "json-ld");
  EXPECT_FIELD(metadata.date, "2024-05-13", "json-ld");
  EXPECT_FIELD(metadata.site_name, "The Coast", "og:site_name");
  EXPECT_FIELD(metadata.source, "The Coast Ltd", "json-ld");
  EXPECT_THAT(metadata.tags, ElementsAre("sea", "ships"));
}

TEST(MetadataTest, MetaTagsComeNext) {
  const Document document = DocumentOf(kMeta);
  const Metadata& metadata = document.metadata;
  EXPECT_FIELD(metadata.title, "From OpenGraph", "og:title");
  EXPECT_FIELD(metadata.author, "John Doe", "meta:author");
  EXPECT_FIELD(metadata.date, "2023-01-02", "article:published_time");
  EXPECT_FIELD(metadata.canonical_url, "https://a.example/og", "og:url");
  EXPECT_FIELD(metadata.image, "/1.jpg", "og:image");
  EXPECT_FIELD(metadata.description, "Ships are back.", "meta:description");
  EXPECT_THAT(metadata.tags, ElementsAre("tide", "pier"));
  EXPECT_EQ(document.generator, "WordPress 6.5");
}

TEST(MetadataTest, TheMarkupIsAskedBeforeTheUrl) {
  const Document document = DocumentOf(
      "<link rel=\"alternate canonical\" href=\" https://a.example/c \"/>",
      "<div itemprop=\"author\"><span itemprop=\"name\">Jane Roe</span>, "
      "editor</div><time datetime=\"2024-05-01\">now</time>"
      "<time pubdate datetime=\"2024-05-13T10:00Z\">then</time>",
      "https://a.example/2022/01/01/x");
  EXPECT_FIELD(document.metadata.author, "Jane Roe", "itemprop");
  EXPECT_FIELD(document.metadata.date, "2024-05-13T10:00:00Z", "time");
  EXPECT_FIELD(document.metadata.canonical_url, "https://a.example/c",
               "canonical");
  EXPECT_FIELD(
      DocumentOf("", "", "https://a.example/2022/01/01/x").metadata.date,
      "2022-01-01", "url");
}

TEST(MetadataTest, BylinesAreReadInTheOrderOfTrust) {
  EXPECT_FIELD(DocumentOf("",
                          "<p class=\"c byline\">By John Doe</p>"
                          "<a rel=\"author\" href=\"/j\">Jane Roe</a>")
                   .metadata.author,
               "Jane Roe", "rel");
  EXPECT_FIELD(
      DocumentOf("", "<p class=\"c byline\">By John Doe</p>").metadata.author,
      "John Doe", "byline");
  EXPECT_TRUE(DocumentOf("", "<p class=\"author-box\">By John Doe</p>")
                  .metadata.author.empty());
}

TEST(MetadataTest, AnAuthorThatIsAUrlIsNone) {
  EXPECT_FIELD(
      DocumentOf("<meta property=\"article:author\" "
                 "content=\"https://social.example/jane\"/>"
                 "<meta name=\"citation_author\" content=\"Jane Roe\"/>"
                 "<meta name=\"citation_author\" content=\"John Doe\"/>")
          .metadata.author,
      "Jane Roe, John Doe", "meta:citation_author");
}

TEST(MetadataTest, TitlesAreCollected) {
  const Document document =
      DocumentOf("<title>Harbour opens | The Coast</title>",
                 "<svg><title>Logo</title></svg><h1>Harbour <b>opens</b></h1>"
                 "<img alt=\" The  pier \"/><img alt=\"\"/>");
  EXPECT_FIELD(document.metadata.title, "Harbour opens", "h1");
  EXPECT_THAT(document.metadata.titles,
              ElementsAre("Harbour opens", "Harbour opens | The Coast"));
  EXPECT_THAT(document.metadata.image_alts, ElementsAre("The pier"));
}

TEST(MetadataTest, TheDeclaredLanguageIsTaken) {
  EXPECT_FIELD(DocumentOf("").metadata.language, "en", "html-lang");
  Document document;
  SegmentPage(TreeOf("<html><head><meta property=\"og:locale\" "
                     "content=\"de_AT\"/></head></html>"),
              "", &document);
  EXPECT_FIELD(document.metadata.language, "de", "og:locale");
}

TEST(MetadataTest, APageThatSaysNothingHasNoMetadata) {
  Document document;
  SegmentPage(TreeOf("<html><head></head><body></body></html>"), "", &document);
  const Metadata& metadata = document.metadata;
  EXPECT_TRUE(metadata.title.empty() && metadata.author.empty() &&
              metadata.date.empty() && metadata.language.empty() &&
              metadata.source.empty() && metadata.site_name.empty() &&
              metadata.canonical_url.empty() && metadata.description.empty() &&
              metadata.image.empty());
  EXPECT_TRUE(metadata.titles.empty());
}

}  // namespace
}  // namespace descale
