#include "base/words.h"

#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

struct Case {
  std::string_view text;
  uint32_t words;
  uint32_t sentence_marks;
  uint32_t commas;
  const char* note;
};

TEST(WordsTest, CountsMeanTheSameAcrossScripts) {
  const Case cases[] = {
      {"", 0, 0, 0, "nothing"},
      {"Three small words.", 3, 1, 0, "English"},
      {"At 3.5 per cent, said example.com.", 8, 1, 1, "a dot inside a number"},
      {"He said \"stop.\" Then left", 5, 1, 0, "a quote behind the stop"},
      {"قال الوزير، إن الأمر انتهى؟", 5, 1, 1, "Arabic marks"},
      {"研究者たちは報告書を発表した。", 8, 1, 0, "14 characters of .6"},
      {"क्या यह सही है।", 4, 1, 0, "Devanagari vowel signs continue a word"},
  };
  for (const Case& c : cases) {
    const TextCounts counts = CountText(c.text);
    EXPECT_EQ(counts.words, c.words) << c.note;
    EXPECT_EQ(counts.sentence_marks, c.sentence_marks) << c.note;
    EXPECT_EQ(counts.commas, c.commas) << c.note;
  }
}

TEST(WordsTest, CharactersAreCodePointsWithoutWhiteSpace) {
  EXPECT_EQ(CountText(" a\xC2\xA0\xC3\xA9 \n").chars, 2u);
}

}  // namespace
}  // namespace descale
