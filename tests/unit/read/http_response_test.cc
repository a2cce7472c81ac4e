#include "read/http_response.h"

#include <cstddef>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "unit/read/packed_bytes.h"

namespace descale {
namespace {

constexpr std::string_view kText =
    "<!DOCTYPE html><p>The harbour of the old town was closed.";

// kText by the brotli program: descale links its decoder only.
std::string BrotliText() {
  return std::string(
      "\x1F\x38\x00\xB0\x9C\x09\x76\xAC\x2F\x48\xAD\x8D\x1F\xA1\xD2\x9B"
      "\xEA\x0D\xEE\x4E\xA1\xB1\xA5\x4F\xD8\x5C\x82\xB8\x90\xC1\x06\x1C"
      "\x38\x25\x01\xCE\x4F\x74\x78\x75\x50\x95\x19\x9F\x1B\xD3\x05\x8B"
      "\x14\xAA\xE2\x69\x7A\x23\x0D",
      55);
}

struct Body {
  std::string bytes;
  OutcomeReason reason;
};

Body BodyOf(const std::string& message, const Limits& limits = {}) {
  Body body;
  body.reason =
      DecodeHttpBody(ReadHttpHead(message), message, limits, &body.bytes)
          .reason;
  return body;
}

void ExpectHead(const HttpHead& head) {
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.media_type, "text/html");
  EXPECT_EQ(head.charset, "UTF-8");
  EXPECT_EQ(head.content_encoding, "gzip");
  EXPECT_TRUE(head.chunked);
}

TEST(HttpResponseTest, TheHeadIsReadWhateverItsLineEnds) {
  std::string head =
      "HTTP/1.1 200 OK\ncontent-TYPE:Text/HTML;Charset=UTF-8\n"
      "Transfer-Encoding: chunked\nno colon\nContent-Encoding: gzip\n\nbody";
  ExpectHead(ReadHttpHead(head));
  for (size_t at = 0; (at = head.find('\n', at)) != std::string::npos;
       at += 2) {
    head.insert(at, 1, '\r');
  }
  ExpectHead(ReadHttpHead(head));
}

TEST(HttpResponseTest, StatusLines) {
  const struct {
    std::string_view message;
    int status;
  } cases[] = {
      {"HTTP/1.1 200 OK\r\n\r\n", 200}, {"HTTP/2 204\r\n\r\n", 204},
      {"HTTP/1.0  404  gone\n\n", 404}, {"HTTP/1.1 200", 200},
      {"HTTP/1.1\r\n\r\n", 0},          {"HTTP/1.1 OK\r\n\r\n", 0},
      {"<!DOCTYPE html>", 0},           {"", 0},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(ReadHttpHead(c.message).status, c.status) << c.message;
  }
}

TEST(HttpResponseTest, ChunksArePutTogether) {
  const std::string head =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n";
  const struct {
    std::string_view body;
    std::string_view expected;
    std::string_view note;
  } cases[] = {
      {"4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n", "abcdefg", "chunks"},
      {"4 \r\nabcd\r\n3;x=y\r\nefg\r\n0\r\nT: 1\r\n\r\n", "abcdefg",
       "padding, extension and trailer"},
      {"4\nabcd\n0\n\n", "abcd", "bare line ends"},
      {"0\r\n\r\n", "", "no chunk"},
      {"4\r\nabcd\r\n3\r\nef", "abcdef", "cut in a chunk"},
      {"4\r\nabcd", "abcd", "cut behind a chunk"},
      {"FFFFFFFFFFFFFFF\r\nabcd", "abcd", "more than there is"},
      {"FFFFFFFFFFFFFFFFFFFFF\r\nabcd", "FFFFFFFFFFFFFFFFFFFFF\r\nabcd",
       "no number of ours"},
      {"<html>", "<html>", "decoded already"},
      {"feed\r\n", "", "a size and nothing behind it"},
      {"", "", "empty"},
  };
  for (const auto& c : cases) {
    const Body body = BodyOf(head + std::string(c.body));
    EXPECT_EQ(body.bytes, c.expected) << c.note;
    EXPECT_EQ(body.reason, OutcomeReason::kNone) << c.note;
  }
}

TEST(HttpResponseTest, ContentCodingsAreUndone) {
  const std::string text(kText);
  const struct {
    std::string coding;
    std::string body;
    std::string_view note;
  } cases[] = {
      {"gzip", GzipBytes(text), "gzip"},
      {"X-GZIP", GzipBytes(text), "by its old name"},
      {"deflate", ZlibBytes(text), "deflate in zlib's frame"},
      {"deflate", RawDeflateBytes(text), "deflate without"},
      {"br", BrotliText(), "Brotli"},
      {"zstd", ZstdBytes(text), "Zstandard"},
      {"gzip, gzip", GzipBytes(GzipBytes(text)), "twice"},
      {"br,gzip", GzipBytes(BrotliText()), "the last one first"},
      {"identity", text, "none"},
      {"gzip", text, "decoded already"},
      {"br", text, "decoded already, from Brotli"},
      {"deflate", text, "decoded already, from deflate"},
      {"sdch", text, "unknown, but decoded already"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.note);
    const Body body =
        BodyOf("HTTP/1.1 200 OK\r\nContent-Encoding: " + c.coding + "\r\n\r\n" +
               c.body);
    EXPECT_EQ(body.reason, OutcomeReason::kNone);
    EXPECT_EQ(body.bytes, text);
  }
}

TEST(HttpResponseTest, ABodyThatIsCutIsWhatCameBefore) {
  std::string text;
  for (unsigned i = 0; i < 20'000; ++i) {
    text += std::to_string(i * 2'654'435'761u) + " ";
  }
  for (const auto& [coding, packed] :
       {std::pair<std::string, std::string>{"gzip", GzipBytes(text)},
        {"zstd", ZstdBytes(text)},
        {"deflate", ZlibBytes(text)}}) {
    const Body body = BodyOf("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding +
                             "\r\n\r\n" + packed.substr(0, packed.size() - 99));
    EXPECT_EQ(body.reason, OutcomeReason::kNone) << coding;
    EXPECT_TRUE(text.starts_with(body.bytes)) << coding;
    EXPECT_LT(body.bytes.size(), text.size()) << coding;
  }
}

TEST(HttpResponseTest, WhatCannotBeDecodedHasAReason) {
  Limits limits;
  limits.input_bytes = 1 << 20;
  limits.page_bytes = 1 << 18;
  std::string spoiled = GzipBytes("The harbour of the old town was closed.");
  spoiled[15] ^= 0x55;
  const struct {
    std::string coding;
    std::string body;
    OutcomeReason reason;
  } cases[] = {
      {"gzip", spoiled, OutcomeReason::kCorrupt},
      {"sdch", "\x01\x02\x03", OutcomeReason::kCorrupt},
      {"br", std::string(100, '\xFF') + std::string(1, '\0'),
       OutcomeReason::kCorrupt},
      {"gzip,gzip,gzip,gzip,gzip", "x", OutcomeReason::kCorrupt},
      {"gzip", GzipBytes(std::string(2 << 20, 'x')), OutcomeReason::kTooLarge},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(BodyOf("HTTP/1.1 200 OK\r\nContent-Encoding: " + c.coding +
                         "\r\n\r\n" + c.body,
                     limits)
                  .reason,
              c.reason)
        << c.coding;
  }
}

}  // namespace
}  // namespace descale
