#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/json.h"
#include "unit/write/articles.h"
#include "write/render.h"

namespace descale {
namespace {

using testing::EndsWith;
using testing::HasSubstr;

std::string Jsonl(const Article& article, const WriteOptions& options = {}) {
  std::string out;
  RenderJsonl(article, options, &out);
  return out;
}

TEST(JsonlTest, ARecordHasItsKeysInAFixedOrder) {
  Article article = MakeArticle("a", "One.\n\nTwo.");
  article.url = "https://example.com/a";
  article.metadata.title.value = "A \"title\"";
  article.metadata.author.value = "Ana";
  article.metadata.date.value = "2024-05-13";
  article.metadata.language.value = "en";
  article.metadata.source.value = "Agency";
  article.confidence = 0.9F;
  EXPECT_EQ(Jsonl(article),
            R"({"id":"a.html","url":"https://example.com/a",)"
            R"("title":"A \"title\"","author":"Ana","date":"2024-05-13",)"
            R"("language":"en","source":"Agency","text":"One.\n\nTwo.",)"
            R"("confidence":0.900,"status":"ok","reason":""})"
            "\n");
}

TEST(JsonlTest, APageWithoutAnArticleIsARecordWithAReason) {
  EXPECT_EQ(
      Jsonl(MakeFailure("a")),
      R"({"id":"a.html","url":"","title":"","author":"","date":"",)"
      R"("language":"","source":"","text":"","confidence":0.000,"status":"failed",)"
      R"("reason":"corrupt","message":"damaged"})"
      "\n");
}

TEST(JsonlTest, BlocksAndRemovalsComeOnRequest) {
  Article article = MakeArticle("a", "");
  AddBlock(BlockKind::kHeading, "Head", &article).level = 2;
  AddBlock(BlockKind::kListItem, "Item", &article).score = 0.25F;
  Removal& removal = article.removed.emplace_back();
  removal.text = "Share";
  removal.reason = {"rules",         "drop-line", "en/share", "share",
                    "rules/en.toml", 7,           "exact"};
  WriteOptions options;
  options.fields = {"blocks", "removed"};
  EXPECT_EQ(Jsonl(article, options),
            R"({"blocks":[)"
            R"({"kind":"heading","level":2,"text":"Head","score":1.000},)"
            R"({"kind":"list_item","level":0,"text":"Item","score":0.250}],)"
            R"("removed":[{"text":"Share","stage":"rules","rule":"en/share",)"
            R"("class":"share","file":"rules/en.toml","line":7,)"
            R"("evidence":"exact"}]})"
            "\n");
  EXPECT_EQ(Jsonl(MakeFailure("b"), options),
            "{\"blocks\":[],\"removed\":[]}\n");
}

TEST(JsonlTest, FieldsAreChosenAndKeepTheirOrder) {
  Article article = MakeArticle("a", "x");
  article.metadata.tags = {"sea", "tide"};
  article.crawled = "2024-05-13";
  WriteOptions options;
  options.fields = {"text", "id", "message", "tags", "crawled"};
  EXPECT_EQ(Jsonl(article, options),
            R"({"id":"a.html","text":"x","tags":["sea","tide"],)"
            R"("crawled":"2024-05-13"})"
            "\n");
  EXPECT_EQ(CheckRecordFields(options.fields).code(), StatusCode::kOk);
  options.fields.emplace_back("txet");
  EXPECT_THAT(CheckRecordFields(options.fields).message(), HasSubstr("txet"));
}

TEST(JsonlTest, SpansAreInCodePoints) {
  Article article = MakeArticle("a", "");
  AddBlock(BlockKind::kHeading, "\u0645\u0627\u0621", &article);
  AddBlock(BlockKind::kParagraph, "\U0001F30A x", &article);
  WriteOptions options;
  options.fields = {"spans"};
  EXPECT_EQ(Jsonl(article, options),
            R"({"spans":[{"kind":"heading","begin":0,"end":3},)"
            R"({"kind":"paragraph","begin":5,"end":8}]})"
            "\n");
}

TEST(JsonlTest, NoByteOfAnIdMakesABadRecord) {
  Article article = MakeArticle("a", "x");
  for (int byte = 0; byte < 256; ++byte) {
    article.id += static_cast<char>(byte);
  }
  const std::string line = Jsonl(article);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  JsonReader reader;
  const auto record = reader.Parse(line);
  ASSERT_TRUE(record.ok()) << record.status().message();
  EXPECT_THAT((*record)["id"].AsString(), HasSubstr("\xEF\xBF\xBD"));
}

}  // namespace
}  // namespace descale
