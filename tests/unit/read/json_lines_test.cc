#include "read/json_lines.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/read/packed_bytes.h"
#include "unit/read/pages_of.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(JsonLinesTest, ALineIsAPage) {
  const auto pages =
      ReadPagesOf(
          "\xEF\xBB\xBF"
          R"({"html": "<p>\u00e9", "url": "https://a", "id": "7",)"
          R"( "crawled": "2026-11-01", "more": [1]})"
          "\r\n\n"
          R"({"text": "plain", "id": 12, "url": null})"
          "\n"
          R"({"html": "x", "text": "y", "id": ""})",
          "a.jsonl")
          .pages;
  ASSERT_EQ(pages.size(), 3);
  EXPECT_EQ(pages[0].bytes, "<p>\u00e9");
  EXPECT_EQ(pages[0].kind, PageKind::kHtml);
  EXPECT_EQ(pages[0].http_charset, "utf-8");
  EXPECT_EQ(pages[0].url, "https://a");
  EXPECT_EQ(pages[0].id, "7");
  EXPECT_EQ(pages[0].crawled, "2026-11-01");
  EXPECT_EQ(pages[0].output_name, "stem/00000001");
  EXPECT_EQ(pages[1].bytes, "plain");
  EXPECT_EQ(pages[1].kind, PageKind::kText);
  EXPECT_EQ(pages[1].id, "12");
  EXPECT_EQ(pages[2].bytes, "x");
  EXPECT_EQ(pages[2].id, "a.jsonl:4");
  EXPECT_EQ(pages[2].output_name, "stem/00000004");
}

TEST(JsonLinesTest, FieldsMayHaveOtherNames) {
  ReadOptions options;
  options.fields = {.html = "content",
                    .text = "body",
                    .url = "link",
                    .id = "key",
                    .crawled = "day"};
  const auto pages =
      ReadPagesOf(R"({"content":"x","link":"u","key":"k","day":"2026-01-02"})"
                  "\n"
                  R"({"body":"t","html":3})",
                  "a.jsonl", options)
          .pages;
  ASSERT_EQ(pages.size(), 2);
  EXPECT_EQ(pages[0].bytes, "x");
  EXPECT_EQ(pages[0].url, "u");
  EXPECT_EQ(pages[0].id, "k");
  EXPECT_EQ(pages[0].crawled, "2026-01-02");
  EXPECT_EQ(pages[1].kind, PageKind::kText);
}

TEST(JsonLinesTest, ABadLineIsAFailedPageAndTheNextFollows) {
  ReadOptions options;
  options.limits.input_bytes = 10'000;
  const struct {
    std::string line;
    std::string_view message;
  } cases[] = {
      {R"({"html": "x)", "not JSON"},
      {R"({"html": "x"} {"html": "y"})", "not JSON"},
      {"[1]", "not a JSON object"},
      {"null", "not a JSON object"},
      {"{}", "neither \"html\" nor \"text\""},
      {R"({"html": 3})", "neither \"html\" nor \"text\""},
      {R"({"html": "x", "url": 3})", "\"url\" is not a string"},
      {R"({"html": "x", "id": {}})", "\"id\" is not a string"},
      {R"({"html": "x", "id": 1.5})", "\"id\" is not a string"},
      {R"({"html": "x", "id": 1e300})", "\"id\" is not a string"},
      {"{\"html\": \"\xFF\"}", "not JSON"},
      {R"({"html": ")" + std::string(10'000, 'x') + "\"}", "a line of more"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.line);
    const auto pages =
        ReadPagesOf(c.line + "\n{\"html\": \"next\"}\n", "a.jsonl", options)
            .pages;
    ASSERT_THAT(BytesOf(pages), ElementsAre("<corrupt>", "next"));
    EXPECT_EQ(pages[0].id, "a.jsonl:1");
    EXPECT_THAT(pages[0].outcome.message, HasSubstr(c.message));
  }
}

TEST(JsonLinesTest, DamageCostsTheLineThatItHits) {
  const auto line = [](const std::string& html) {
    return "{\"html\": \"" + html + "\"}\n";
  };
  const std::string a = GzipBytes(line("a"));
  std::string bad = GzipBytes(line("b"));
  bad[bad.size() - 6] ^= 1;
  for (const size_t step : {size_t{1}, size_t{1} << 20}) {
    EXPECT_THAT(BytesOf(ReadPagesOf(a + bad + a, "a.jsonl.gz", {}, step).pages),
                ElementsAre("a", "b", "<corrupt>", "a"));
    EXPECT_THAT(
        BytesOf(ReadPagesOf(a + a.substr(0, 20), "a.jsonl.gz", {}, step).pages),
        ElementsAre("a", "<truncated>"));
  }
}

TEST(JsonLinesTest, LinesAreTheSameHoweverTheyArrive) {
  std::string lines;
  std::string blocks;
  std::vector<std::string> expected;
  for (int i = 0; i < 50; ++i) {
    expected.push_back(std::string(i * 31, 'x') + std::to_string(i));
    lines += "{\"html\": \"" + expected.back() + "\"}\n";
  }
  for (size_t at = 0; at < lines.size(); at += 1000) {
    blocks += GzipBytes(lines.substr(at, 1000));
  }
  for (const std::string& bytes : {lines, GzipBytes(lines), blocks}) {
    for (const size_t step : {size_t{1}, size_t{7}, size_t{4096}}) {
      EXPECT_EQ(BytesOf(ReadPagesOf(bytes, "-", {}, step).pages), expected);
    }
  }
}

}  // namespace
}  // namespace descale
