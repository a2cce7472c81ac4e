#include "tune/line_form.h"

#include <string>

#include <gtest/gtest.h>
#include <re2/re2.h>

#include "base/fold.h"

namespace descale {
namespace {

TEST(LineFormTest, NumbersAreAlike) {
  EXPECT_EQ(LineForm("1,204 Comments"), LineForm("7 comments"));
  EXPECT_EQ(LineForm("Page 3 of 12."), "page 0 of 0.");
  EXPECT_EQ(LineForm("\u0663 \u062A\u0639\u0644\u064A\u0642"),
            "0 \u062A\u0639\u0644\u064A\u0642");
  EXPECT_FALSE(HasNumber(LineForm("Comments")));
}

TEST(LineFormTest, WhatHasNoLetterOrIsLongIsNoPhrase) {
  EXPECT_EQ(LineForm("12.05."), "");
  EXPECT_EQ(LineForm(""), "");
  EXPECT_EQ(LineForm("***"), "");
  EXPECT_EQ(LineForm(std::string(700, 'a')), "");
}

TEST(LineFormTest, ThePatternMatchesAllLinesOfTheForm) {
  for (const char* line :
       {"1,204 readers (of 3.5 million) liked it + more", "Vol. [7] {2} $9^"}) {
    const re2::RE2 pattern(PatternOf(LineForm(line)));
    ASSERT_TRUE(pattern.ok()) << line;
    EXPECT_TRUE(RE2::FullMatch(Folded(line, Folding::kBasic), pattern));
  }
  const re2::RE2 pattern(PatternOf(LineForm("7 comments")));
  EXPECT_TRUE(RE2::FullMatch("12 345 comments", pattern));
  EXPECT_FALSE(RE2::FullMatch("no comments", pattern));
}

TEST(LineFormTest, ProseEndsWithAMarkOfAnyScript) {
  const std::string words =
      "The harbour was closed for the whole of the winter";
  EXPECT_TRUE(ReadsLikeProse(words + " and the spring.\u201D"));
  EXPECT_FALSE(ReadsLikeProse(words + " and the spring"));
  EXPECT_FALSE(ReadsLikeProse("Short."));
  std::string chinese;
  for (int i = 0; i < 60; ++i) {
    chinese += "\u6E2F";
  }
  EXPECT_TRUE(ReadsLikeProse(chinese + "\u3002"));
}

TEST(LineFormTest, TheFirstSentence) {
  EXPECT_EQ(FirstSentence("One. Two."), "One.");
  EXPECT_EQ(FirstSentence("\u201COne!\u201D said she. Two."),
            "\u201COne!\u201D");
  EXPECT_EQ(FirstSentence("No end"), "No end");
  EXPECT_EQ(FirstSentence("3.5 metres. Two."), "3.5 metres.");
}

}  // namespace
}  // namespace descale
