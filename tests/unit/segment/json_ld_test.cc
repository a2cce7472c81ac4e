#include "segment/json_ld.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(JsonLdTest, AnArticleIsRead) {
  const JsonLdFacts facts = ReadJsonLd({R"({
    "@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Harbour &amp; pier open",
    "author": {"@type": "Person", "name": "Jane Roe"},
    "datePublished": "2024-05-13T10:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Coast"},
    "sourceOrganization": {"name": "Sea Wire"},
    "description": "Ships are back.",
    "image": [{"@type": "ImageObject", "url": "https://a.example/1.jpg"}],
    "inLanguage": "en-GB",
    "keywords": ["sea", "ships"]})"});
  EXPECT_EQ(facts.title, "Harbour & pier open");
  EXPECT_THAT(facts.authors, ElementsAre("Jane Roe"));
  EXPECT_EQ(facts.date, "2024-05-13T10:00:00Z");
  EXPECT_EQ(facts.publisher, "The Coast");
  EXPECT_EQ(facts.source, "Sea Wire");
  EXPECT_EQ(facts.description, "Ships are back.");
  EXPECT_EQ(facts.image, "https://a.example/1.jpg");
  EXPECT_EQ(facts.language, "en-GB");
  EXPECT_THAT(facts.keywords, ElementsAre("sea", "ships"));
}

TEST(JsonLdTest, AuthorsComeInManyShapes) {
  const struct {
    const char* author;
    std::vector<std::string> expected;
  } cases[] = {
      {R"("Jane Roe")", {"Jane Roe"}},
      {R"(["Jane Roe", "John Doe"])", {"Jane Roe", "John Doe"}},
      {R"([{"name": "Jane Roe"}, "John Doe"])", {"Jane Roe", "John Doe"}},
      {R"({"name": ["Jane Roe", "John Doe"]})", {"Jane Roe", "John Doe"}},
      {R"({"@type": "Person"})", {}},
      {"null", {}},
      {"7", {}},
  };
  for (const auto& c : cases) {
    const std::string script =
        std::string(R"({"@type": "Article", "author": )") + c.author + "}";
    EXPECT_EQ(ReadJsonLd({script}).authors, c.expected) << c.author;
  }
}

TEST(JsonLdTest, GraphsAndReferencesAreFollowed) {
  const JsonLdFacts facts = ReadJsonLd({R"({"@graph": [
    {"@type": "WebSite", "name": "The Coast", "inLanguage": "en"},
    {"@type": "WebPage", "name": "Harbour opens - The Coast",
     "datePublished": "2024-05-01"},
    {"@type": ["Article", "NewsArticle"], "headline": "Harbour opens",
     "author": {"@id": "#jane"}},
    {"@type": "Person", "@id": "#jane", "name": "Jane Roe"}]})"});
  EXPECT_EQ(facts.title, "Harbour opens");
  EXPECT_THAT(facts.authors, ElementsAre("Jane Roe"));
  EXPECT_EQ(facts.site_name, "The Coast");
  EXPECT_EQ(facts.language, "en");
  EXPECT_EQ(facts.date, "2024-05-01") << "what the article leaves out";
}

TEST(JsonLdTest, AnArticleOutranksAPageInAnEarlierScript) {
  const JsonLdFacts facts =
      ReadJsonLd({R"({"@type": "WebPage", "name": "Page"})",
                  R"([{"@type": "http://schema.org/BlogPosting",
                       "headline": "Post"}])"});
  EXPECT_EQ(facts.title, "Post");
}

TEST(JsonLdTest, TheMainThingOfAPageIsRead) {
  const JsonLdFacts facts = ReadJsonLd({R"({"@type": "WebPage", "mainEntity":
           {"@type": "Article", "headline": "Inner"}})"});
  EXPECT_EQ(facts.title, "Inner");
}

TEST(JsonLdTest, OtherThingsArePassedBy) {
  const JsonLdFacts facts = ReadJsonLd(
      {R"({"@type": "BreadcrumbList", "name": "Path", "itemListElement":
           [{"@type": "ListItem", "name": "Home"}]})",
       R"({"@type": "ItemList", "itemListElement":
           [{"@type": "Article", "headline": "Another"}]})",
       R"({"@type": "Organization", "name": "The Coast"})"});
  EXPECT_EQ(facts.title, "");
  EXPECT_EQ(facts.site_name, "");
  EXPECT_THAT(facts.authors, IsEmpty());
}

TEST(JsonLdTest, BrokenScriptsAreMendedOrPassedBy) {
  const JsonLdFacts facts = ReadJsonLd(
      {"not json", "", "{\"@type\": \"Article\", \"headline\": \"A\nB\"};"});
  EXPECT_EQ(facts.title, "A B");
}

TEST(JsonLdTest, DeepNestingEndsSomewhere) {
  std::string script;
  for (int i = 0; i < 300; ++i) {
    script += R"({"mainEntity": )";
  }
  script += "{}";
  for (int i = 0; i < 300; ++i) {
    script += "}";
  }
  EXPECT_EQ(ReadJsonLd({script}).title, "");
}

}  // namespace
}  // namespace descale
