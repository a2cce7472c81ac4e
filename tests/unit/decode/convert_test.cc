#include "decode/convert.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "samples.h"

namespace descale {
namespace {

TEST(ConvertTest, CountsWhatMeansNothing) {
  struct {
    std::string_view encoding;
    std::string_view bytes;
    std::string_view expected;
    size_t errors;
  } const cases[] = {
      {"windows-1252", "caf\xE9 \x93q\x94", "café “q”", 0},
      {"windows-1252", "\x81", "\u0081", 0},
      {"windows-1255", "\xD9.", "\uFFFD.", 1},
      {"shift_jis", "\x82\xA0\x82", "あ\uFFFD", 1},
      {"shift_jis", "\x85<p>", "\uFFFD<p>", 1},
      {"gbk", "\xC4\xE3\xFF!", "你\uFFFD!", 1},
      {"euc-kr", "\x81\x41", "갂", 0},
      {"utf-16le",
       {"a\0\x00\xD8"
        "b\0",
        6},
       "a\uFFFD"
       "b",
       1},
      {"utf-16be", {"\0a\0", 3}, "a\uFFFD", 1},
      {"utf-32le", {"\0\0\x11\0", 4}, "\uFFFD", 1},
      {"iso-8859-16", "\xAA\xDE\xFE",
       "Ș"
       "Ț"
       "ț",
       0},
  };
  for (const auto& c : cases) {
    std::string utf8;
    EXPECT_EQ(AppendConverted(c.bytes, EncodingNamed(c.encoding), &utf8),
              c.errors)
        << c.encoding;
    EXPECT_EQ(utf8, c.expected) << c.encoding;
  }
}

TEST(ConvertTest, PiecesTogetherWhatDoesNotFitABuffer) {
  std::string text;
  for (int i = 0; i < 2'000; ++i) {
    text += "\U0001F4DA a" + std::string(kKorean);
  }
  for (const char* name : {"UTF-16LE", "gb18030"}) {
    std::string utf8;
    const Encoding* encoding = EncodingFromLabel(name);
    EXPECT_EQ(AppendConverted(Encoded(text, name), *encoding, &utf8), 0u);
    EXPECT_EQ(utf8, text) << name;
  }
}

TEST(ConvertTest, AppendsBehindWhatIsThere) {
  std::string utf8 = "x";
  AppendConverted("\xE9", EncodingNamed("windows-1252"), &utf8);
  EXPECT_EQ(utf8, "xé");
}

}  // namespace
}  // namespace descale
