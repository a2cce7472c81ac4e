#include "serve/page_request.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/query.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Optional;
using testing::Pair;

RequestHead Head(std::string target, std::string media_type) {
  return {.method = "POST",
          .target = std::move(target),
          .fields = {{"Content-Type", std::move(media_type)}}};
}

TEST(QueryTest, IsDecodedAsForms) {
  EXPECT_THAT(
      ParseQuery("/clean?url=https%3A//a/%C3%A9&id=a+b&x&=y&"),
      Optional(ElementsAre(Pair("url", "https://a/\u00e9"), Pair("id", "a b"),
                           Pair("x", ""), Pair("", "y"))));
  EXPECT_THAT(ParseQuery("/clean"), Optional(IsEmpty()));
  EXPECT_THAT(ParseQuery("/clean?"), Optional(IsEmpty()));
  for (const char* bad : {"/?a=%", "/?a=%4", "/?a=%zz", "/?a=%-1", "/?%ff=a"}) {
    EXPECT_FALSE(ParseQuery(bad).has_value()) << bad;
  }
}

TEST(PageRequestTest, BytesWithWhatTheHeaderSays) {
  PageRequest request;
  const RequestHead head = Head("/clean?url=https%3A//a/&id=7&format=text",
                                "Text/HTML; charset=\"windows-1256\"");
  ASSERT_EQ(RefuseMediaType(head), std::nullopt);
  ASSERT_EQ(ReadPageRequest(head, 100, "<p>a", &request), std::nullopt);
  EXPECT_EQ(request.page.bytes, "<p>a");
  EXPECT_EQ(request.page.kind, PageKind::kHtml);
  EXPECT_EQ(request.page.http_charset, "windows-1256");
  EXPECT_EQ(request.page.url, "https://a/");
  EXPECT_EQ(request.page.id, "7");
  EXPECT_EQ(request.format, "text");
}

TEST(PageRequestTest, AnObjectSaysMoreThanTheQuery) {
  PageRequest request;
  ASSERT_EQ(
      ReadPageRequest(Head("/clean?id=7&url=https%3A//a/",
                           "application/json; charset=utf-8"),
                      100, R"({"text": "a", "id": 8, "path": "/b"})", &request),
      std::nullopt);
  EXPECT_EQ(request.page.bytes, "a");
  EXPECT_EQ(request.page.kind, PageKind::kText);
  EXPECT_EQ(request.page.id, "8");
  EXPECT_EQ(request.page.url, "https://a/");
  EXPECT_EQ(request.page.input, "");
  EXPECT_EQ(request.format, "json");
}

// What a request is refused with; 200 if it is not.
Answer Refused(std::string target, std::string media_type, std::string body) {
  PageRequest request;
  return ReadPageRequest(Head(std::move(target), std::move(media_type)), 100,
                         std::move(body), &request)
      .value_or(Answer{});
}

TEST(PageRequestTest, WhatCannotBeReadIsRefused) {
  EXPECT_EQ(Refused("/clean", "text/html", "").status, 400);
  EXPECT_EQ(Refused("/clean?url=%", "text/html", "a").status, 400);
  EXPECT_THAT(Refused("/clean?uri=a", "text/html", "a").body, HasSubstr("uri"));
  EXPECT_EQ(Refused("/clean?format=csv", "text/html", "a").status, 400);
  EXPECT_THAT(Refused("/clean", "application/json", "[").body,
              HasSubstr("not JSON"));
  EXPECT_EQ(Refused("/clean", "text/html", "a").status, 200);
}

TEST(PageRequestTest, MediaTypesThatAreNoPages) {
  for (const RequestHead& head :
       {Head("/", "application/pdf"), RequestHead{}}) {
    EXPECT_EQ(RefuseMediaType(head).value_or(Answer{}).status, 415);
  }
}

TEST(PageRequestTest, CodingsAreUndoneWithinTheLimit) {
  RequestHead head = Head("/clean", "text/html");
  head.fields.emplace_back("Content-Encoding", "br");
  PageRequest request;
  // The end of a Brotli stream, and something that is none.
  EXPECT_EQ(
      ReadPageRequest(head, 100, "\x06", &request).value_or(Answer{}).status,
      400);
  head.fields.back().second = "identity";
  EXPECT_EQ(ReadPageRequest(head, 100, "<p>a", &request), std::nullopt);
}

}  // namespace
}  // namespace descale
