#include "base/utf8.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

using std::string_view_literals::operator""sv;

std::vector<char32_t> DecodeAll(std::string_view s) {
  std::vector<char32_t> decoded;
  for (size_t pos = 0; pos < s.size();) decoded.push_back(DecodeUtf8(s, &pos));
  return decoded;
}

struct DecodeCase {
  std::string_view bytes;
  std::vector<char32_t> expected;
  const char* note;
};

TEST(Utf8Test, IllFormedPartsReadAsOneReplacementEach) {
  const DecodeCase cases[] = {
      {"a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80",
       {'a', 0xE9, 0x20AC, 0x1F600},
       "one to four bytes"},
      {"\xC0\xAF", {0xFFFD, 0xFFFD}, "overlong two bytes"},
      {"\xE0\x80\xAF", {0xFFFD, 0xFFFD, 0xFFFD}, "overlong three bytes"},
      {"\xED\xA0\x80", {0xFFFD, 0xFFFD, 0xFFFD}, "surrogate"},
      {"\xF4\x90\x80\x80", {0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}, "above 10FFFF"},
      {"\xE2\x82", {0xFFFD}, "cut at the end: one maximal part"},
      {"\xE2\x82z", {0xFFFD, 'z'}, "cut by ASCII"},
      {"\xF0\x9F\x98\xC3\xA9", {0xFFFD, 0xE9}, "cut by a lead byte"},
      {"\x80\xBF", {0xFFFD, 0xFFFD}, "lone continuations"},
      {"\xFF", {0xFFFD}, "no lead byte at all"},
  };
  for (const DecodeCase& c : cases) {
    EXPECT_EQ(DecodeAll(c.bytes), c.expected) << c.note;
    std::string valid;
    AppendValidUtf8(c.bytes, &valid);
    EXPECT_TRUE(IsValidUtf8(valid)) << c.note;
    EXPECT_EQ(DecodeAll(valid), c.expected) << c.note;
  }
}

TEST(Utf8Test, EncodingThenDecodingGivesTheSameCodePoint) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 251) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    AppendUtf8(c, &bytes);
    EXPECT_TRUE(IsValidUtf8(bytes)) << static_cast<uint32_t>(c);
    EXPECT_EQ(DecodeAll(bytes), std::vector<char32_t>{c});
  }
}

TEST(Utf8Test, SurrogatesAndTooLargeNumbersEncodeAsReplacement) {
  for (const char32_t c : {0xD800, 0xDFFF, 0x110000}) {
    std::string bytes;
    AppendUtf8(c, &bytes);
    EXPECT_EQ(bytes, "\xEF\xBF\xBD");
  }
}

TEST(Utf8Test, ValidationSeesABadByteAtEveryOffset) {
  const std::string good =
      std::string(20, 'a') + "\xD8\xB4\xD8\xA7" + std::string(20, 'b');
  EXPECT_TRUE(IsValidUtf8(good));
  for (size_t i = 0; i < good.size(); ++i) {
    std::string bad = good;
    bad[i] = '\xFF';
    EXPECT_FALSE(IsValidUtf8(bad)) << i;
    EXPECT_FALSE(IsAscii(bad)) << i;
  }
  EXPECT_TRUE(IsAscii(std::string(37, 'x')));
}

TEST(Utf8Test, PrefixNeverCutsACodePoint) {
  const std::string_view s = "a\xE2\x82\xACz";
  EXPECT_EQ(PrefixUtf8(s, 9), s);
  EXPECT_EQ(PrefixUtf8(s, 4), "a\xE2\x82\xAC");
  EXPECT_EQ(PrefixUtf8(s, 3), "a");
  EXPECT_EQ(PrefixUtf8(s, 1), "a");
  EXPECT_EQ(PrefixUtf8(s, 0), "");
}

TEST(Utf8Test, CountsCodePoints) {
  EXPECT_EQ(CountCodePoints(""), 0u);
  EXPECT_EQ(CountCodePoints("a\xD8\xB4\0b"sv), 4u);
}

}  // namespace
}  // namespace descale
