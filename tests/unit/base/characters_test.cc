#include "base/characters.h"

#include <gtest/gtest.h>

namespace descale {
namespace {

TEST(CharactersTest, SentenceMarksOfManyScripts) {
  for (const char32_t c : U".!?…。！？؟۔।॥።։") {
    if (c != 0) {
      EXPECT_TRUE(IsSentenceMark(c)) << static_cast<uint32_t>(c);
    }
  }
  for (const char32_t c : U",;:-–—\"'»、，") {
    if (c != 0) {
      EXPECT_FALSE(IsSentenceMark(c)) << static_cast<uint32_t>(c);
    }
  }
}

TEST(CharactersTest, ClosersMayFollowASentenceMark) {
  for (const char32_t c : U"\"')]}”’»“」』）") {
    if (c != 0) {
      EXPECT_TRUE(IsCloser(c)) << static_cast<uint32_t>(c);
    }
  }
  EXPECT_FALSE(IsCloser(U'('));
  EXPECT_FALSE(IsCloser(U'a'));
}

TEST(CharactersTest, WideAreTheScriptsWithoutSpaces) {
  for (const char32_t c : U"漢ひカ한ไខမ𠀀") {
    if (c != 0) {
      EXPECT_TRUE(IsWide(c)) << static_cast<uint32_t>(c);
    }
  }
  for (const char32_t c : U"aжعאहΩ1。") {
    if (c != 0) {
      EXPECT_FALSE(IsWide(c)) << static_cast<uint32_t>(c);
    }
  }
}

TEST(CharactersTest, InvisibleAreFormatCharacters) {
  EXPECT_TRUE(IsInvisible(0x200C));
  EXPECT_TRUE(IsInvisible(0x00AD));
  EXPECT_TRUE(IsInvisible(0xFE0F));
  EXPECT_FALSE(IsInvisible(0x0301));
  EXPECT_FALSE(IsInvisible('a'));
}

TEST(CharactersTest, SpacesAreUnicodeWhiteSpace) {
  for (const char32_t c : {0x20, 0x09, 0x0A, 0xA0, 0x2003, 0x3000, 0x2028}) {
    EXPECT_TRUE(IsSpace(c)) << static_cast<uint32_t>(c);
  }
  EXPECT_FALSE(IsSpace(0x200B));
  EXPECT_FALSE(IsSpace(0xFEFF));
}

}  // namespace
}  // namespace descale
