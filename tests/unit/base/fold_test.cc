#include "base/fold.h"

#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace descale {
namespace {

struct Case {
  std::string_view input;
  std::string_view expected;
  std::string_view note;
};

void ExpectFolded(const Case& c, Folding folding) {
  EXPECT_EQ(Folded(c.input, folding), c.expected) << c.note;
}

TEST(FoldTest, BasicFoldingMakesOnePhraseOfItsSpellings) {
  for (const Case& c : {
           Case{"", "", "nothing"},
           Case{"Share This", "share this", "case"},
           Case{" \t Share \r\n  this\v", "share this", "ASCII white space"},
           Case{"Share\u00A0\u2003this\u3000", "share this", "other spaces"},
           Case{"Ｓｈａｒｅ（３）", "share(3)", "full width"},
           Case{"É E\u0301 e\u0301", "é é é", "composed and decomposed"},
           Case{"STRASSE Straße", "strasse straße",
                "simple, not full, folding"},
           Case{"İstanbul", "İstanbul", "no simple folding for dotted I"},
           Case{"٣ ۳ ३ ３", "3 3 3 3", "digits of any script"},
           Case{"a\u200Bb\u200Dc\uFEFFd\u00ADe", "abcde", "invisible ones"},
           Case{"\u200F\u202Bاب\u202C", "اب", "bidi controls"},
           Case{"Wait…", "wait...", "a character that becomes three"},
           Case{"ﬁn", "fin", "a ligature"},
           Case{"👍 ok", "👍 ok", "beyond the basic plane"},
           Case{"a\xFFz", "a\uFFFDz", "ill-formed UTF-8"},
           Case{"한국", "한국", "jamo compose"},
           Case{"\u0301a", "\u0301a", "a mark with nothing before it"},
       }) {
    ExpectFolded(c, Folding::kBasic);
  }
}

TEST(FoldTest, ArabicFoldingUnitesTheFormsOfALetter) {
  for (const Case& c : {
           Case{"أإآٱا", "ااااا", "alef"},
           Case{"ا\u0654ا\u0655ا\u0653", "ااا", "alef with a mark apart"},
           Case{"على فى في ئ", "علي في في ي", "yeh"},
           Case{"کیهان", "كيهان", "Persian kaf and yeh"},
           Case{"قراءة ؤ", "قراءه و", "teh marbuta, waw"},
           Case{"أيضًا أيضاً", "ايضا ايضا", "tanwin on either side"},
           Case{"مـــشـاركة", "مشاركه", "tatweel"},
           Case{"(٠١٢٣)", "(0123)", "digits"},
           Case{"ﻻ ﷲ", "لا الله", "presentation forms"},
           Case{"Share", "share", "what is not Arabic folds as ever"},
       }) {
    ExpectFolded(c, Folding::kArabic);
  }
}

TEST(FoldTest, HebrewFoldingTakesPointsOut) {
  for (const Case& c : {
           Case{"שִׁתּוּף", "שתוף", "points"},
           Case{"שׁתוף", "שתוף", "a presentation form"},
           Case{"בְּרֵאשִׁ֖ית", "בראשית", "cantillation"},
           Case{"תל־אביב תל-אביב", "תל-אביב תל-אביב", "maqaf"},
           Case{"צה״ל ג׳ורג׳", "צה\"ל ג'ורג'", "gershayim, geresh"},
           Case{"Share", "share", "what is not Hebrew folds as ever"},
       }) {
    ExpectFolded(c, Folding::kHebrew);
  }
}

TEST(FoldTest, TurkishFoldingKnowsOneI) {
  for (const Case& c : {
           Case{"İLAN ilan ILAN ılan", "ilan ilan ilan ilan", "four letters i"},
           Case{"i\u0307lan", "ilan", "what other programs make of İ"},
           Case{"YAZDIR yazdır", "yazdir yazdir", "dotless"},
           Case{"Hâlâ kâr, millî", "hala kar, milli", "circumflexes"},
           Case{"PAYLAŞ ÇÖZÜM", "paylaş çözüm", "other letters stay"},
       }) {
    ExpectFolded(c, Folding::kTurkish);
  }
}

TEST(FoldTest, GreekFoldingTakesAccentsOut) {
  for (const Case& c : {
           Case{"Διαβάστε ΔΙΑΒΑΣΤΕ", "διαβαστε διαβαστε", "tonos"},
           Case{"α\u0301", "α", "a tonos apart"},
           Case{"Μαΐου ΜΑΪΟΥ", "μαιου μαιου", "dialytika"},
           Case{"ᾧ ἄνθρωπος", "ω ανθρωποσ", "polytonic, final sigma"},
           Case{"é", "é", "other accents stay"},
       }) {
    ExpectFolded(c, Folding::kGreek);
  }
}

TEST(FoldTest, FullWidthIsOfAllFoldings) {
  for (const Folding folding :
       {Folding::kBasic, Folding::kArabic, Folding::kHebrew, Folding::kTurkish,
        Folding::kGreek}) {
    ExpectFolded(Case{"ＳＨＡＲＥ　（１２）", "share (12)", "full width"},
                 folding);
  }
}

TEST(FoldTest, FoldingIsDoneOnce) {
  for (const std::string_view text :
       {"Ａ\u0301 ﬃ ﷺ ½ ㎏ ǅ Kelvin K ẞ", "a\u200D\u0301 b\u034F\u0301",
        "\u1E9B\u0323 \u212B", "क़ े ्", "أَلْعَرَبِيَّة", "שִׁתּוּף צה״ל", "i\u0307İIı",
        "ᾧ ΐ \u1FC1"}) {
    for (const Folding folding :
         {Folding::kBasic, Folding::kArabic, Folding::kHebrew,
          Folding::kTurkish, Folding::kGreek}) {
      const std::string once = Folded(text, folding);
      EXPECT_EQ(Folded(once, folding), once) << text;
    }
  }
}

TEST(FoldTest, LengthCountsCodePointsAndWideOnesTwice) {
  struct LengthCase {
    std::string_view input;
    uint32_t length;
  };
  for (const LengthCase& c :
       {LengthCase{"", 0}, LengthCase{"  a  b ", 3}, LengthCase{"é\u0301", 2},
        LengthCase{"中文", 4}, LengthCase{"ไทย", 6}, LengthCase{"한국 a", 6},
        LengthCase{"قراءة", 5}}) {
    FoldedText folded;
    EXPECT_TRUE(Fold(c.input, Folding::kBasic, kAnyLength, &folded));
    EXPECT_EQ(folded.length, c.length) << c.input;
  }
}

TEST(FoldTest, ItStopsBehindTheGreatestLength) {
  FoldedText folded;
  EXPECT_TRUE(Fold("  abcde  ", Folding::kBasic, 5, &folded));
  EXPECT_EQ(folded.text, "abcde");
  EXPECT_FALSE(Fold("abcdef", Folding::kBasic, 5, &folded));
  EXPECT_FALSE(Fold("中文字", Folding::kBasic, 5, &folded));
  EXPECT_TRUE(Fold("中文", Folding::kBasic, 4, &folded));
  EXPECT_FALSE(Fold(std::string(1 << 20, 'x'), Folding::kBasic, 5, &folded));
  EXPECT_LT(folded.text.size(), 10U) << "the rest is not looked at";
}

TEST(FoldTest, OffsetsLeadBackToTheOriginal) {
  struct OffsetCase {
    std::string_view original;
    std::string_view part;  // of the folded text
    std::string_view source;
    Folding folding;
  };
  for (const OffsetCase& c : {
           OffsetCase{"By  Jane\u00A0DOE ", "jane doe", "Jane\u00A0DOE",
                      Folding::kBasic},
           OffsetCase{"Wait… what", "...", "…", Folding::kBasic},
           OffsetCase{"Wait… what", "..", "…", Folding::kBasic},
           OffsetCase{"E\u0301A", "é", "E\u0301", Folding::kBasic},
           OffsetCase{"كَتَبَ أحْمَدُ عَلِيّ", "احمد", "أحْمَدُ", Folding::kArabic},
           OffsetCase{"كتب أحمد عليّ", "علي", "عليّ", Folding::kArabic},
       }) {
    FoldedText folded;
    FoldWithOffsets(c.original, c.folding, &folded);
    const size_t begin = folded.text.find(c.part);
    ASSERT_NE(begin, std::string::npos) << folded.text;
    const auto [from, to] = folded.OriginalOf(begin, begin + c.part.size());
    EXPECT_EQ(c.original.substr(from, to - from), c.source);
  }
}

TEST(FoldTest, OffsetsDoNotChangeTheText) {
  for (const std::string_view text :
       {"", " a ", "Ａ\u0301 ﬃ ﷺ", "x\u0301\u0302y", "ab\u0301c d"}) {
    FoldedText folded;
    FoldWithOffsets(text, Folding::kBasic, &folded);
    EXPECT_EQ(folded.text, Folded(text, Folding::kBasic));
    EXPECT_EQ(folded.offsets.size(), folded.text.size() + 1);
  }
}

TEST(FoldTest, EveryPathThroughAsciiFoldsAlike) {
  // Letters of all ranges, the white space and its neighbours, a mark that
  // belongs to the letter before it.
  const std::string characters[] = {
      "a", "Z", "A", "z",  "@",  "[",    "`",    "{", "0",    " ",
      " ", " ", "-", "\t", "\r", "\x08", "\x0E", "!", "\x7F", "\u0301"};
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (size_t i = random() % 40; i > 0; --i) {
      text += characters[random() % std::size(characters)];
    }
    FoldedText slow;
    FoldWithOffsets(text, Folding::kBasic, &slow);
    FoldedText fast;
    ASSERT_TRUE(Fold(text, Folding::kBasic, kAnyLength, &fast));
    ASSERT_EQ(fast.text, slow.text) << text;
    ASSERT_EQ(fast.length, slow.length) << text;
  }
}

TEST(FoldTest, SingleCodePointsFoldToSeveralOrNone) {
  EXPECT_EQ(FoldedCodePoint(U'A', Folding::kBasic), U"a");
  EXPECT_EQ(FoldedCodePoint(U'…', Folding::kBasic), U"...");
  EXPECT_EQ(FoldedCodePoint(U'\u200D', Folding::kBasic), U"");
  EXPECT_EQ(FoldedCodePoint(U'\t', Folding::kBasic), U" ");
  EXPECT_EQ(FoldedCodePoint(U'\u0640', Folding::kBasic), U"\u0640");
  EXPECT_EQ(FoldedCodePoint(U'\u0640', Folding::kArabic), U"");
}

// 300,000 marks of alternating classes behind one letter once took minutes.
TEST(FoldTest, AFloodOfMarksFoldsToAFewOfThem) {
  std::string flood = "a";
  for (int i = 0; i < 300000; ++i) flood += i % 2 == 0 ? "\u0301" : "\u0323";
  const std::string folded = Folded(flood + " b", Folding::kBasic);
  EXPECT_LT(folded.size(), 200u);
  EXPECT_EQ(folded.substr(folded.size() - 2), " b");
}

}  // namespace
}  // namespace descale
