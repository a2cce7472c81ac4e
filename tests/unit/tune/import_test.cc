#include "descale/import.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// "LINE why" of all notes, "(not needed)" in front of some.
std::vector<std::string> Notes(const ImportReport& report) {
  std::vector<std::string> notes;
  notes.reserve(report.notes.size());
  for (const ImportNote& note : report.notes) {
    notes.push_back((note.needed ? "" : "(not needed) ") +
                    std::to_string(note.line) + " " + note.why);
  }
  EXPECT_EQ(report.lines, report.translated + report.notes.size());
  return notes;
}

std::string TextOf(const ImportReport& report, std::string_view name) {
  for (const ImportedFile& file : report.files) {
    if (file.name == name) {
      return file.text;
    }
  }
  return "no " + std::string(name);
}

TEST(ImportFtrTest, DirectivesBecomeKeys) {
  const auto report = ImportFtr({{"x/harbour.example.txt",
                                  "\xEF\xBB\xBF# comment\n"
                                  "title: //h1\n"
                                  "body: //div[@id='a'] | //article\n"
                                  "author: //meta[@name='author']/@content\n"
                                  "date: (//time)[1]\n"
                                  "strip: //aside\r\n"
                                  "strip_id_or_class: 'promo'\n"
                                  "find_string: Old C\n"
                                  "replace_string: New \\ C\n"
                                  "replace_string(gone): \n"
                                  "test_url: http://harbour.example/1\n"
                                  "test_contains: The ferry\n"}});
  EXPECT_THAT(Notes(report), IsEmpty());
  EXPECT_EQ(report.lines, 11U);
  const std::string text = TextOf(report, "harbour.example.toml");
  EXPECT_THAT(text, HasSubstr("sites = [\"harbour.example\"]\n"));
  EXPECT_THAT(text, HasSubstr("# test_url: http://harbour.example/1\n"));
  EXPECT_THAT(text, HasSubstr("  \"div#a\",  # x/harbour.example.txt:3"));
  EXPECT_THAT(text, HasSubstr("\"meta[name=\\\"author\\\"]@content\","));
  EXPECT_THAT(text, HasSubstr("\"time\",  # x/harbour.example.txt:5"));
  EXPECT_THAT(text, HasSubstr("\"aside\",  # x/harbour.example.txt:6"));
  EXPECT_THAT(text, HasSubstr(R"("[id*=\"promo\"], [class*=\"promo\"]",)"));
  EXPECT_THAT(text, HasSubstr("do    = \"replace\"\n"));
  EXPECT_THAT(text, HasSubstr("with  = \"New \\\\\\\\ C\"\n"));
  EXPECT_THAT(text, HasSubstr("do    = \"strip-span\"\n"));
}

TEST(ImportFtrTest, WhatCannotBeIsTold) {
  const auto report = ImportFtr(
      {{"harbour.example.txt",
        "strip: //p/..\n"           // 1
        "strip: //img/@src\n"       // 2
        "find_string: <br>\n"       // 3
        "replace_string: <p>\n"     // 4
        "find_string: lonely\n"     // 5
        "prune: no\n"               // 6
        "next_page_link: //a\n"     // 7
        "strip_image_src: ads\n"    // 8
        "nonsense: 1\n"             // 9
        "no directive\n"            // 10
        "body: //div/@id\n"         // 11
        "replace_string(a<b): c\n"  // 12
        "replace_string: d\n"       // 13
        "test_url: http://x/\n"},   // translated, but no reason for a file
       {"global.txt", "strip: //aside\n"},
       {".harbour.example.txt", "strip: //aside\n"}});
  EXPECT_THAT(
      Notes(report),
      ElementsAre("1 CSS has no \"..\"",
                  "(not needed) 2 attributes are no text",
                  "4 it is about markup, and rules are about text",
                  "3 it is about markup, and rules are about text",
                  "5 no replace_string follows",
                  "(not needed) 6 descale judges what is within a body in any "
                  "case",
                  "(not needed) 7 descale fetches no pages",
                  "(not needed) 8 texts have no images", "9 unknown directive",
                  "10 no directive", "11 a body is elements, not attributes",
                  "12 it is about markup, and rules are about text",
                  "13 no find_string stands before it",
                  "1 the file is not called by a host"));
  ASSERT_EQ(report.files.size(), 1U);
  EXPECT_EQ(report.files[0].name, "below.harbour.example.toml");
  EXPECT_THAT(report.files[0].text,
              HasSubstr("sites = [\"*.harbour.example\"]\n"));
}

TEST(ImportCosmeticTest, FiltersBecomeRules) {
  const auto report =
      ImportCosmetic({{"list.txt",
                       "[Adblock Plus 2.0]\n"
                       "! comment\n"
                       "||ads.example^$third-party\n"
                       "##.ad\n"
                       "##.banner\n"
                       "harbour.example#@#.banner\n"
                       "harbour.example,coast.example##.promo\n"
                       "coast.example#@#.promo\n"
                       "~shop.example##.offer\n"
                       "harbour.example##^div:has-text(/Spon?sored/i)\n"
                       "coast.example##p:-abp-contains(Ad (1))\n"
                       "coast.example##aside:remove()\n"}});
  EXPECT_THAT(Notes(report),
              ElementsAre("(not needed) 1 it heads the list",
                          "(not needed) 3 filters of requests hide no text"));
  const std::string all = TextOf(report, "cosmetic.toml");
  EXPECT_THAT(all, HasSubstr("id    = \"hidden\""));
  EXPECT_THAT(all, HasSubstr("  \".ad\",  # list.txt:4\n"));
  EXPECT_THAT(all, Not(HasSubstr("sites =")));
  const std::string harbour = TextOf(report, "harbour.example.toml");
  EXPECT_THAT(harbour, HasSubstr("\"*.harbour.example\""));
  EXPECT_THAT(harbour, HasSubstr("\".promo\""));
  EXPECT_THAT(harbour, HasSubstr(R"-("div:has-text(\"Spon?sored\")")-"));
  EXPECT_THAT(harbour, HasSubstr("id    = \"cosmetic/hidden-1\"\n"
                                 "state = \"off\"\n"));
  const std::string coast = TextOf(report, "coast.example.toml");
  EXPECT_THAT(coast, Not(HasSubstr(".promo")));
  EXPECT_THAT(coast, HasSubstr(R"-(p:has-text(\"Ad \\\\(1\\\\)\")-"));
  EXPECT_THAT(coast, HasSubstr("\"aside\""));
  EXPECT_THAT(TextOf(report, "shop.example.toml"),
              HasSubstr("id    = \"cosmetic/hidden-2\"\n"));
}

TEST(ImportCosmeticTest, WhatCannotBeIsTold) {
  const auto report = ImportCosmetic({{"list.txt",
                                       "google.*##.ad\n"                    // 1
                                       "google.*,harbour.example##.ad\n"    // 2
                                       "harbour.example##+js(nowoif)\n"     // 3
                                       "harbour.example#%#window.x = 1\n"   // 4
                                       "harbour.example#$#body { a: b }\n"  // 5
                                       "##div:has(> a)\n"                   // 6
                                       "##div:upward(2)\n"                  // 7
                                       "##p:has-text(/(?=x)/)\n"            // 8
                                       "##p:has-text(x\n"                   // 9
                                       "/example/##.ad\n"              // 10
                                       "harbour.example##\n"           // 11
                                       "##.x:style(color: red)\n"}});  // 12
  const auto notes = Notes(report);
  ASSERT_EQ(notes.size(), 12U);
  EXPECT_EQ(notes[0], "1 \"google.*\" is no host");
  EXPECT_EQ(notes[1], "2 \"google.*\" is no host; the others were translated");
  EXPECT_EQ(notes[2], "(not needed) 3 scripts do not run here");
  EXPECT_EQ(notes[3], "(not needed) 4 scripts do not run here");
  EXPECT_EQ(notes[4], "(not needed) 5 styles do not matter here");
  EXPECT_THAT(notes[5], HasSubstr(":has"));
  EXPECT_THAT(notes[6], HasSubstr("upward"));
  EXPECT_THAT(notes[8], HasSubstr("a bracket is not closed"));
  EXPECT_THAT(notes[9], HasSubstr("by their hosts only"));
  ASSERT_EQ(report.files.size(), 1U);
  EXPECT_EQ(report.files[0].name, "harbour.example.toml");
}

}  // namespace
}  // namespace descale
