#include "classify/text_profile.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace descale {
namespace {

TextProfile Profile(std::string_view text) {
  std::vector<WordHash> words;
  return ProfileText(text, &words);
}

std::vector<WordHash> Words(std::string_view text) {
  std::vector<WordHash> words;
  ProfileText(text, &words);
  return words;
}

TEST(TextProfileTest, CountsCharactersByKind) {
  const TextProfile text = Profile("ÄB c 12 | д");
  EXPECT_EQ(text.size, 11u);
  EXPECT_EQ(text.letters, 4u);
  EXPECT_EQ(text.upper, 2u);
  EXPECT_EQ(text.digits, 2u);
  EXPECT_EQ(text.spaces, 4u);
  EXPECT_EQ(text.symbols, 1u);
  EXPECT_FLOAT_EQ(text.words, 4);
}

TEST(TextProfileTest, WordsAreComparedWithoutCase) {
  EXPECT_EQ(Words("Harbour ferry"), Words("HARBOUR, ferry!"));
  EXPECT_EQ(Words("Ärger Мост"), Words("ÄRGER мост"));
  EXPECT_NE(Words("harbour"), Words("harbours"));
}

TEST(TextProfileTest, CharactersOfUnspacedScriptsAreWords) {
  EXPECT_EQ(Words("橋が開通").size(), 4u);
  EXPECT_FLOAT_EQ(Profile("橋が開通").words, 2.4F);
  EXPECT_EQ(Words("สะพาน").size(), 5u);
}

TEST(TextProfileTest, MarksInsideWordsOfOtherScriptsDoNotSplitThem) {
  EXPECT_EQ(Words("हिन्दी समाचार").size(), 2u);
  EXPECT_EQ(Words("مُحَمَّد").size(), 1u);
}

struct FlagCase {
  const char* text;
  bool TextProfile::*flag;
  bool expected;
};

TEST(TextProfileTest, FlagsSayWhatTheTextHas) {
  const FlagCase cases[] = {
      {"He left.", &TextProfile::ends_sentence, true},
      {"\"He left.\" ", &TextProfile::ends_sentence, true},
      {"He left (at 9.)", &TextProfile::ends_sentence, true},
      {"彼は去った。", &TextProfile::ends_sentence, true},
      {"He left. Then", &TextProfile::ends_sentence, false},
      {"He left:", &TextProfile::ends_sentence, false},
      {"He left:", &TextProfile::ends_colon, true},
      {"Read more »", &TextProfile::ends_arrow, true},
      {"Read more...", &TextProfile::ends_arrow, true},
      {"Read more.", &TextProfile::ends_arrow, false},
      {"© 2024 Post", &TextProfile::has_copyright, true},
      {"(c) 2024 Post", &TextProfile::has_copyright, true},
      {"(c)at", &TextProfile::has_copyright, false},
      {"€5", &TextProfile::has_currency, true},
      {"5 EUR", &TextProfile::has_currency, true},
      {"Europe", &TextProfile::has_currency, false},
      {"in 1999", &TextProfile::has_year, true},
      {"in 2100", &TextProfile::has_year, false},
      {"no 19991", &TextProfile::has_year, false},
      {"at 9:05", &TextProfile::has_time, true},
      {"on 5/13/24", &TextProfile::has_time, true},
      {"2024-05-13", &TextProfile::has_time, true},
      {"won 3:2", &TextProfile::has_time, false},
      {"Home | News", &TextProfile::has_pipe, true},
      {"a@example.com", &TextProfile::has_at, true},
      {"Élan", &TextProfile::begins_upper, true},
      {"élan", &TextProfile::begins_lower, true},
      {"橋", &TextProfile::begins_lower, false},
      {"7 boats", &TextProfile::begins_digit, true},
  };
  for (const FlagCase& c : cases) {
    EXPECT_EQ(Profile(c.text).*c.flag, c.expected) << c.text;
  }
}

TEST(TextProfileTest, EqualTextsHaveEqualHashes) {
  EXPECT_EQ(Profile("Share this").hash, Profile("Share this").hash);
  EXPECT_NE(Profile("Share this").hash, Profile("share this").hash);
}

TEST(TextProfileTest, BytesThatAreNoUtf8AreNoTrouble) {
  EXPECT_EQ(Profile("\xff\xfe a").size, 4u);
}

}  // namespace
}  // namespace descale
