#include "read/warc.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/read/packed_bytes.h"
#include "unit/read/pages_of.h"
#include "unit/read/warc_bytes.h"

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::vector<std::string> Read(const std::string& warc,
                              const std::string& path = "a.warc") {
  return BytesOf(ReadPagesOf(warc, path).pages);
}

TEST(WarcTest, AResponseIsAPageWithAllItsFields) {
  const std::string warc = WarcRecord(
      "WARC-Type: response\r\n"
      "WARC-Record-ID: <urn:uuid:17>\r\n"
      "warc-target-uri: <https://harbour.example/a>\r\n"
      "WARC-Date: 2026-11-01T12:00:00Z\r\n"
      "Content-Type: application/http; msgtype=response\r\n",
      HttpResponse("<p>x", "Content-Type: text/html; charset=\"latin1\"\r\n"));
  const auto pages = ReadPagesOf(warc, "a.warc").pages;
  ASSERT_EQ(pages.size(), 1);
  EXPECT_EQ(pages[0].id, "urn:uuid:17");
  EXPECT_EQ(pages[0].url, "https://harbour.example/a");
  EXPECT_EQ(pages[0].crawled, "2026-11-01T12:00:00Z");
  EXPECT_EQ(pages[0].http_charset, "latin1");
  EXPECT_EQ(pages[0].bytes, "<p>x");
  EXPECT_EQ(pages[0].input, "a.warc");
  EXPECT_EQ(pages[0].output_name, "stem/00000001");
  EXPECT_EQ(pages[0].kind, PageKind::kAuto);
}

TEST(WarcTest, ARecordWithoutAnIdIsCalledByItsPlace) {
  const std::string record =
      WarcRecord("WARC-Type: response\r\n", HttpResponse("a"));
  const std::string member = GzipBytes(record + record);
  const auto pages = ReadPagesOf(member + member, "a.warc.gz").pages;
  ASSERT_EQ(pages.size(), 4);
  EXPECT_EQ(pages[0].id, "a.warc.gz@0+0");
  EXPECT_EQ(pages[1].id, "a.warc.gz@0+" + std::to_string(record.size()));
  EXPECT_EQ(pages[2].id, "a.warc.gz@" + std::to_string(member.size()) + "+0");
}

TEST(WarcTest, WhateverTheCompressionThePagesAreTheSame) {
  std::string plain;
  std::string members;
  std::string frames;
  std::vector<std::string> expected;
  for (int i = 0; i < 20; ++i) {
    const std::string body = std::to_string(i) + std::string(i * 37, 'x');
    const std::string record = WarcPage(body);
    plain += record;
    members += GzipBytes(record);
    frames += ZstdBytes(record);
    expected.push_back(body);
  }
  // As bgzip cuts: anywhere.
  std::string blocks;
  for (size_t at = 0; at < plain.size(); at += 100) {
    blocks += GzipBytes(plain.substr(at, 100));
  }
  const std::string half = plain.substr(0, plain.size() / 2);
  const struct {
    std::string bytes;
    std::string_view note;
  } cases[] = {
      {plain, "plain"},
      {members, "a member a record"},
      {frames, "a frame a record"},
      {GzipBytes(plain), "one member"},
      {ZstdBytes(plain), "one frame"},
      {blocks, "blocks"},
      {GzipBytes("") + members + GzipBytes(""), "empty members"},
      {GzipBytes(half) + GzipBytes(plain.substr(half.size())), "two members"},
  };
  for (const auto& c : cases) {
    for (const size_t step : {size_t{1}, size_t{7}, size_t{4096}}) {
      SCOPED_TRACE(std::string(c.note) + " by " + std::to_string(step));
      const auto pages = ReadPagesOf(c.bytes, "a.warc.gz", {}, step).pages;
      EXPECT_EQ(BytesOf(pages), expected);
    }
  }
}

TEST(WarcTest, RecordsThatAreNoPageAreSkippedAndCounted) {
  const auto record = [](const std::string& type, const std::string& fields,
                         const std::string& content) {
    return WarcRecord("WARC-Type: " + type + "\r\n" + fields, content);
  };
  const std::string http = "Content-Type: application/http\r\n";
  const struct {
    std::string record;
    SkipReason reason;
  } cases[] = {
      {record("warcinfo", "", "software: x"), SkipReason::kRecordType},
      {record("request", http, "GET / HTTP/1.1\r\n\r\n"),
       SkipReason::kRecordType},
      {record("metadata", "", "a: b"), SkipReason::kRecordType},
      {record("revisit", http, HttpResponse("")), SkipReason::kRecordType},
      {record("continuation", "", "tail"), SkipReason::kRecordType},
      {record("", "", "what"), SkipReason::kRecordType},
      {record("response", http, HttpResponse("x", "", "404 Not Found")),
       SkipReason::kHttpStatus},
      {record("response", http, HttpResponse("x", "", "301 Moved")),
       SkipReason::kHttpStatus},
      {record("response", http,
              HttpResponse("x", "Content-Type: image/png\r\n")),
       SkipReason::kMediaType},
      {record("response", http,
              HttpResponse("User-agent: *", "Content-Type: text/plain\r\n")),
       SkipReason::kMediaType},
      {record("response", "Content-Type: text/dns\r\n", "harbour.example A"),
       SkipReason::kMediaType},
      {record("response", http + "WARC-Identified-Payload-Type: image/gif\r\n",
              HttpResponse("GIF89a")),
       SkipReason::kMediaType},
      {record("resource", "Content-Type: text/css\r\n", "p {}"),
       SkipReason::kMediaType},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.record);
    auto result = ReadPagesOf(c.record + WarcPage("next"), "a.warc");
    EXPECT_THAT(BytesOf(result.pages), ElementsAre("next"));
    EXPECT_EQ(result.skipped[c.reason], 1);
  }
}

TEST(WarcTest, WhatLooksLikeHtmlIsAPageWhateverItsType) {
  const std::string html = "<!DOCTYPE html><p>x";
  for (const std::string type : {"", "Content-Type: text/plain\r\n",
                                 "Content-Type: application/octet-stream\r\n",
                                 "Content-Type: unknown\r\n"}) {
    EXPECT_THAT(
        Read(WarcRecord("WARC-Type: response\r\n", HttpResponse(html, type))),
        ElementsAre(html))
        << type;
  }
  EXPECT_THAT(Read(WarcRecord("WARC-Type: resource\r\n"
                              "Content-Type: text/html; charset=utf-8\r\n",
                              "a resource")),
              ElementsAre("a resource"));
}

TEST(WarcTest, AConversionIsText) {
  const auto pages = ReadPagesOf(WarcRecord("WARC-Type: conversion\r\n"
                                            "Content-Type: text/plain\r\n",
                                            "one line\nand another"),
                                 "a.warc.wet")
                         .pages;
  ASSERT_EQ(pages.size(), 1);
  EXPECT_EQ(pages[0].kind, PageKind::kText);
  EXPECT_EQ(pages[0].bytes, "one line\nand another");
}

TEST(WarcTest, OldAndSloppyWritersAreUnderstood) {
  const auto lf = [](const std::string& body) {
    const std::string content = "HTTP/1.1 200 OK\nContent-Type: text/html\n\n";
    return "WARC/0.18\nWARC-Type: response\nContent-Length: " +
           std::to_string(content.size() + body.size()) + "\n\n" + content +
           body + "\n\n";
  };
  std::string none = WarcPage("a");
  none.resize(none.size() - 4);
  const struct {
    std::string warc;
    std::string_view note;
  } cases[] = {
      {none + WarcPage("b"), "no line ends between records"},
      {none + "\r\n" + WarcPage("b"), "one line end between records"},
      {WarcPage("a") + "\r\n\r\n\n" + WarcPage("b"), "five"},
      {"\r\n" + WarcPage("a") + WarcPage("b"), "a line end in front"},
      {lf("a") + lf("b"), "no carriage returns"},
  };
  for (const auto& c : cases) {
    EXPECT_THAT(Read(c.warc), ElementsAre("a", "b")) << c.note;
  }
}

// Writes another length into the first record.
std::string WithLength(std::string warc, const std::string& length) {
  const std::string_view name = "Content-Length: ";
  const size_t begin = warc.find(name) + name.size();
  return warc.replace(begin, warc.find('\r', begin) - begin, length);
}

TEST(WarcTest, AWrongLengthCostsNoOtherRecord) {
  for (const std::string length : {"3", "60", "1000", "123456789",
                                   "99999999999999999999", "-1", "many", ""}) {
    const std::string bad = WithLength(WarcPage("bad page"), length);
    for (const bool packed : {false, true}) {
      const auto pack = [&](const std::string& record) {
        return packed ? GzipBytes(record) : record;
      };
      const auto pages = Read(pack(WarcPage("1")) + pack(bad) +
                                  pack(WarcPage("2")) + pack(WarcPage("3")),
                              packed ? "a.warc.gz" : "a.warc");
      SCOPED_TRACE("length " + length + (packed ? ", packed" : ""));
      ASSERT_EQ(pages.size(), 4);
      EXPECT_EQ(pages[0], "1");
      EXPECT_TRUE(pages[1].starts_with("bad page") || pages[1][0] == '<');
      EXPECT_EQ(pages[2], "2");
      EXPECT_EQ(pages[3], "3");
    }
  }
}

TEST(WarcTest, DamageIsOneFailedPageAndTheNextRecordFollows) {
  const std::string a = GzipBytes(WarcPage("a"));
  const std::string b = GzipBytes(WarcPage("b"));
  std::string flipped = b;
  flipped[b.size() / 2] ^= 0x55;
  std::string checksum = b;
  checksum[b.size() - 6] ^= 1;
  std::string headless = b;
  headless[1] ^= 0x55;
  const std::string long_header =
      GzipBytes("WARC/1.0\r\nX: " + std::string(2 << 20, 'x') + "\r\n\r\n");
  const struct {
    std::string warc;
    std::vector<std::string> pages;
    std::string_view note;
  } cases[] = {
      {a + flipped + a, {"a", "<corrupt>", "a"}, "flipped"},
      {a + checksum + a, {"a", "<corrupt>", "a"}, "checksum"},
      {a + headless + a, {"a", "<corrupt>", "a"}, "no signature"},
      {headless + a + a, {"<corrupt>", "a", "a"}, "no signature at first"},
      {a + b.substr(0, b.size() / 2) + a, {"a", "<corrupt>", "a"}, "cut"},
      {a + flipped + flipped + a,
       {"a", "<corrupt>", "<corrupt>", "a"},
       "two flipped"},
      {a + b.substr(0, b.size() / 2), {"a", "<truncated>"}, "cut off"},
      {a + long_header + a, {"a", "<too_large>", "a"}, "endless header"},
      {a + GzipBytes("WARC/1.0\r\nWARC-Type: resp") + a,
       {"a", "<truncated>", "a"},
       "header cut in a sound member"},
      {a + GzipBytes("no record") + a, {"a", "<corrupt>", "a"}, "no record"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Read(c.warc, "a.warc.gz"), c.pages) << c.note;
  }
  EXPECT_THAT(Read(WarcPage("a") + "garbage\r\n" + WarcPage("b")),
              ElementsAre("a", "<corrupt>", "b"));
  EXPECT_THAT(Read(WarcPage("a") + WarcPage("b").substr(0, 200)),
              ElementsAre("a", "<truncated>"));
}

TEST(WarcTest, AHeaderThatFailsItsChecksumIsNotBelieved) {
  std::string bad =
      GzipBytes(WarcRecord("WARC-Type: request\r\n", "GET / HTTP/1.1\r\n\r\n"));
  bad[bad.size() - 6] ^= 1;
  EXPECT_THAT(Read(bad + GzipBytes(WarcPage("a")), "a.warc.gz"),
              ElementsAre("<corrupt>", "a"));
}

TEST(WarcTest, AFailedPageIsKnownByItsRecord) {
  const std::string record = WarcPage(std::string(500, 'x'), "urn:17");
  const auto pages =
      ReadPagesOf(record.substr(0, record.size() - 100), "a.warc").pages;
  ASSERT_EQ(pages.size(), 1);
  EXPECT_EQ(pages[0].id, "urn:17");
  EXPECT_EQ(pages[0].url, "https://harbour.example/x");
  EXPECT_THAT(pages[0].outcome.message, HasSubstr("ends early"));
}

TEST(WarcTest, ARecordOverTheLimitFailsAloneAndOnlyIfItIsAPage) {
  ReadOptions options;
  options.limits.input_bytes = 100'000;
  const std::string big = WarcPage(std::string(300'000, 'x'));
  const std::string image = WarcRecord(
      "WARC-Type: response\r\n",
      HttpResponse(std::string(300'000, 'x'), "Content-Type: image/png\r\n"));
  for (const bool packed : {false, true}) {
    const auto pack = [&](const std::string& record) {
      return packed ? GzipBytes(record) : record;
    };
    auto result = ReadPagesOf(
        pack(WarcPage("a")) + pack(big) + pack(image) + pack(WarcPage("b")),
        "a.warc.gz", options);
    EXPECT_THAT(BytesOf(result.pages), ElementsAre("a", "<too_large>", "b"));
    EXPECT_EQ(result.skipped[SkipReason::kMediaType], 1);
  }
}

TEST(WarcTest, APageThatSpeaksOfWarcIsNotTakenApart) {
  const std::string body = "<pre>\r\n\r\n" + WarcPage("inner") + "</pre>";
  EXPECT_THAT(Read(WarcPage(body) + WarcPage("b")), ElementsAre(body, "b"));
}

TEST(WarcTest, NothingIsNoRecord) {
  EXPECT_THAT(Read(""), IsEmpty());
  EXPECT_THAT(Read("\r\n\r\n"), IsEmpty());
  EXPECT_THAT(Read(GzipBytes(""), "a.warc.gz"), IsEmpty());
}

}  // namespace
}  // namespace descale
