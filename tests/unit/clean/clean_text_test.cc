#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "clean/clean.h"

namespace descale {
namespace {

struct Case {
  std::string_view text;
  std::string_view expected;
  std::string_view note;
};

std::string Cleaned(std::string_view text, bool preformatted = false) {
  std::string clean;
  CleanText(text, preformatted, &clean);
  return clean;
}

template <size_t kCount>
void ExpectCleaned(const Case (&cases)[kCount], bool preformatted = false) {
  for (const Case& c : cases) {
    EXPECT_EQ(Cleaned(c.text, preformatted), c.expected) << c.note;
  }
}

TEST(CleanTextTest, SqueezesAndTrimsEveryKindOfSpace) {
  ExpectCleaned({
      {"plain words stay", "plain words stay", "the fast path"},
      {"  two  spaces\t and a tab ", "two spaces and a tab", "ASCII"},
      {"a\u00A0b\u2003c\u3000d", "a b c d", "no-break, em, ideographic"},
      {"\u00A0\u3000x\u2009", "x", "at the ends"},
      {"a\u00A0 \u2002b", "a b", "mixed runs are one"},
      {"a\u3164\u2800b", "a b", "characters that only look blank"},
      {"", "", "nothing"},
      {" \t\u00A0", "", "nothing visible"},
  });
}

TEST(CleanTextTest, KeepsNewlinesAndAddsNone) {
  ExpectCleaned({
      {"a \n b\n\nc\n", "a\nb\n\nc\n", "newlines stay, lines are trimmed"},
      {"a\r\nb", "a\nb", "CRLF is one newline"},
      {"a\rb\vc\fd", "a b c d", "the old line breaks are spaces"},
      {"a\u0085b\u2028c\u2029d", "a b c d", "and so are Unicode's"},
      {"a\n\u200E\nb", "a\n\nb", "a line of nothing visible is empty"},
  });
}

TEST(CleanTextTest, KeepsTheSpacesOfPreformattedText) {
  ExpectCleaned(
      {
          {"  if (x)\t\n\t\treturn  1; ", "  if (x)\n\t\treturn  1;",
           "only the ends of lines are trimmed"},
          {"a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh",
           "every line break is a newline"},
          {"a\u00A0\u00A0b", "a\u00A0\u00A0b", "other spaces as they are"},
          {"\t\u200D\n", "\n", "nothing visible"},
      },
      /*preformatted=*/true);
}

TEST(CleanTextTest, DropsWhatIsNoText) {
  using namespace std::string_view_literals;
  ExpectCleaned({
      {"a\0b\x01\x1B\x7F"
       "c"sv,
       "abc", "C0 controls and DEL"},
      {"a\u0080b\u009Fc", "abc", "C1 controls"},
      {"a\uFDD0b\uFFFEc\U0010FFFFd", "abcd", "noncharacters"},
      {"\uFEFFa\uFEFFb", "ab", "byte order marks"},
      {"Donau\u00ADdampf\u00ADschiff", "Donaudampfschiff", "soft hyphens"},
      {"a\u2060b\u034Fc\u2063d\uFFF9e", "abcde", "invisible operators"},
      {"a\xFF\xED\xA0\x80z", "a\uFFFD\uFFFD\uFFFD\uFFFDz", "ill-formed bytes"},
  });
}

TEST(CleanTextTest, KeepsFormatCharactersThatShow) {
  ExpectCleaned({
      {"\u06DD\u0661", "\u06DD\u0661", "Arabic end of ayah"},
      {"\uE001", "\uE001", "private use"},
  });
}

TEST(CleanTextTest, NormalizesToFormC) {
  ExpectCleaned({
      {"cafe\u0301", "caf\u00E9", "composes"},
      {"\u212B \u2126", "\u00C5 \u03A9", "singletons"},
      {"a\u0301\u0323", "\u1EA1\u0301", "reorders marks"},
      {"\u1112\u1161\u11AB", "\uD55C", "Hangul jamo"},
      {"\u0958", "\u0915\u093C", "what NFC takes apart"},
      {"e\u034F\u0301", "\u00E9", "across a character that goes"},
      {"\uFB01 \u00B2", "\uFB01 \u00B2", "no compatibility mappings"},
  });
}

TEST(CleanTextTest, CutsARunOfMarksAtThirty) {
  std::string zalgo = "q";
  std::string expected = "q";
  for (int i = 0; i < 100'000; ++i) {
    zalgo += i % 2 == 0 ? "\u0301" : "\u0323";
    if (i < 15) {
      expected += "\u0323";
    }
  }
  for (int i = 0; i < 15; ++i) {
    expected += "\u0301";
  }
  EXPECT_EQ(Cleaned(zalgo + "x"), expected + "x");
}

TEST(CleanTextTest, KeepsJoinersOnlyWhereTheyJoin) {
  ExpectCleaned({
      {"می\u200Cخواهم", "می\u200Cخواهم", "Persian half-space"},
      {"۲۰\u200Cساله", "۲۰\u200Cساله", "between number and suffix"},
      {"Auf\u200Clage", "Auf\u200Clage", "no ligature, please"},
      {"کتاب\u200C های", "کتاب های", "at the end of a word"},
      {" \u200Dکتاب", "کتاب", "at the start of a word"},
      {"می\u200C\u200C\u200Dخواهم", "می\u200Cخواهم", "a run is one"},
      {"می\u200C\u00ADخواهم", "می\u200Cخواهم", "next to what goes"},
      {"a\u200D.", "a.", "in front of punctuation"},
      {"=\u200Da", "=a", "behind a symbol"},
      {"\u2260\u200Da", "\u2260a", "behind a symbol with a mark"},
  });
}

TEST(CleanTextTest, KeepsJoinersOfIndicScripts) {
  ExpectCleaned({
      {"ക്\u200Dഷ", "ക്\u200Dഷ", "inside a conjunct"},
      {"ന\u0D4D\u200D ഒരു", "ന\u0D4D\u200D ഒരു", "Malayalam final consonant"},
      {"র\u200D\u09CDয", "র\u200D\u09CDয", "Bengali: joiner before virama"},
      {"\u0DC1\u0DCA\u200D\u0DBB\u0DD3", "\u0DC1\u0DCA\u200D\u0DBB\u0DD3",
       "Sinhala shri"},
  });
}

TEST(CleanTextTest, KeepsEmojiSequences) {
  constexpr std::string_view kSequences[] = {
      "\U0001F468\u200D\U0001F469\u200D\U0001F467",  // family
      "\U0001F469\U0001F3FD\u200D\U0001F680",        // skin tone, profession
      "\u2764\uFE0F\u200D\U0001F525",                // heart on fire
      "\U0001F3F3\uFE0F\u200D\U0001F308",            // rainbow flag
      "1\uFE0F\u20E3",                               // keycap
      "\U0001F1E9\U0001F1EA",                        // regional indicators
      // The flag of Scotland, spelled in tags.
      "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
  };
  for (const std::string_view sequence : kSequences) {
    EXPECT_EQ(Cleaned(sequence), sequence);
  }
}

TEST(CleanTextTest, DropsSelectorsAndTagsThatBelongToNothing) {
  ExpectCleaned({
      {"\uFE0Fa", "a", "selector without a base"},
      {"a \uFE0Fb", "a b", "selector behind a space"},
      {"\u4E2D\U000E0100\U000E0101", "\u4E2D\U000E0100", "one a base"},
      {"e\u0301\uFE0F", "\u00E9\uFE0F", "a mark is part of its base"},
      {"a\U000E0067\U000E007F", "a", "tags behind a letter"},
  });
}

TEST(CleanTextTest, KeepsZeroWidthSpacesOfScriptsWithoutSpaces) {
  ExpectCleaned({
      {"ภาษา\u200Bไทย", "ภาษา\u200Bไทย", "Thai"},
      {"ភាសា\u200Bខ្មែរ", "ភាសា\u200Bខ្មែរ", "Khmer"},
      {"https\u200B://a", "https://a", "in a long word"},
      {"ไทย\u200Babc", "ไทยabc", "between two scripts"},
      {"ไทย\u200B", "ไทย", "at the end"},
  });
}

TEST(CleanTextTest, KeepsBidiControlsOnlyInPairs) {
  ExpectCleaned({
      {"a \u202Bعربي\u202C b", "a \u202Bعربي\u202C b", "embedding"},
      {"\u2067عربي\u2069", "\u2067عربي\u2069", "isolate"},
      {"\u202Etxt", "txt", "an override that nothing ends"},
      {"txt\u202C\u2069", "txt", "ends of nothing"},
      {"\u202Ea\nb\u202C", "a\nb", "a pair does not reach over lines"},
      {"\u2066\u202Ba\u2069b", "\u2066a\u2069b", "closed by its isolate"},
      {"\u202Ba\u2066b\u202Cc\u2069", "a\u2066bc\u2069",
       "an end does not reach out of an isolate"},
      {"\u202A\u202C", "", "nothing visible inside"},
      {"a\u200F\u200F\u200Eb", "a\u200Fb", "a run of marks is one"},
      {"\u200Eabc\u061C", "\u200Eabc\u061C", "marks stay"},
  });
}

TEST(CleanTextTest, AppendsBehindWhatIsThere) {
  std::string out = "e";
  CleanText("\u0301 x", false, &out);
  EXPECT_EQ(out, "e\u0301 x");
}

TEST(CleanTextTest, ReducesAFloodOfInvisiblesToOneJoiner) {
  std::string flood = "a";
  for (int i = 0; i < 200'000; ++i) {
    flood += "\u202B\u200D\u2066\u200B";
  }
  EXPECT_EQ(Cleaned(flood + "b"), "a\u200Db");
}

}  // namespace
}  // namespace descale
