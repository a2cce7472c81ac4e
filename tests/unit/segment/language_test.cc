#include "segment/language.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "decode/text.h"
#include "segment/segment.h"

namespace descale {
namespace {

constexpr std::string_view kEnglish =
    "The harbour was opened again on Monday, and the first ships came in with "
    "the tide. Many people stood on the pier to see them.";
constexpr std::string_view kArabic =
    "أعيد فتح الميناء يوم الاثنين ودخلت السفن الأولى مع المد، ووقف كثير من "
    "الناس على الرصيف لمشاهدتها وهي تعود.";
constexpr std::string_view kJapanese =
    "月曜日に港が再開され、最初の船が潮に乗って入ってきました。多くの人々が"
    "桟橋に立ってそれを見ていました。";

MetadataField LanguageOf(std::string_view text, std::string_view declared) {
  Text page;
  page.kind = PageKind::kText;
  page.utf8 = text;
  Document document;
  SegmentText(page, "", &document);
  document.metadata.language = {};
  FillLanguage({std::string(declared), "html-lang"}, &document);
  return document.metadata.language;
}

TEST(LanguageTest, APlausibleDeclarationIsBelieved) {
  const struct {
    std::string_view declared;
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"en", kEnglish, "en"},    {"en-GB", kEnglish, "en"},
      {"EN_us", kEnglish, "en"}, {"nl", kEnglish, "nl"},
      {"ar", kArabic, "ar"},     {"fa-IR", kArabic, "fa"},
      {"ja", kJapanese, "ja"},   {"iw", "", "he"},
      {"az", kArabic, "az"},
  };
  for (const auto& c : cases) {
    const MetadataField language = LanguageOf(c.text, c.declared);
    EXPECT_EQ(language.value, c.expected) << c.declared;
    EXPECT_EQ(language.origin, "html-lang") << c.declared;
  }
}

TEST(LanguageTest, TheScriptCanRefuteADeclaration) {
  const struct {
    std::string_view declared;
    std::string_view text;
    std::string_view expected;
  } cases[] = {
      {"en", kArabic, "ar"},
      {"ar", kEnglish, "en"},
      {"zh", kEnglish, "en"},
      {"en-US", kJapanese, "ja"},
  };
  for (const auto& c : cases) {
    const MetadataField language = LanguageOf(c.text, c.declared);
    EXPECT_EQ(language.value, c.expected) << c.declared;
    EXPECT_EQ(language.origin, "cld2") << c.declared;
  }
}

TEST(LanguageTest, WhatIsNoLanguageTagIsNoDeclaration) {
  for (const std::string_view declared :
       {"", "utf-8", "und", "english", "e", "12", "x-default"}) {
    const MetadataField language = LanguageOf(kEnglish, declared);
    EXPECT_EQ(language.value, "en") << declared;
    EXPECT_EQ(language.origin, "cld2") << declared;
  }
}

TEST(LanguageTest, NoTextHasNoLanguage) {
  EXPECT_TRUE(LanguageOf("", "").empty());
  EXPECT_TRUE(LanguageOf("12 34 56", "").empty());
}

}  // namespace
}  // namespace descale
