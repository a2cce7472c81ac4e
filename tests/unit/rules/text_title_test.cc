#include "rules/text_title.h"

#include <string>

#include <gtest/gtest.h>

#include "unit/rules/rule_test_util.h"

namespace descale {
namespace {

std::string TitleOf(Document page) {
  TakeTextTitle(&page);
  return page.metadata.title.value;
}

TEST(TextTitleTest, TheFirstSurvivingLineIsTheTitle) {
  Document page = TextPage({"Share", "Talks  resume in Vienna", "They met."});
  page.lines[0].reason = page.AddReason({});
  TakeTextTitle(&page);
  EXPECT_EQ(page.metadata.title.value, "Talks resume in Vienna");
  EXPECT_EQ(page.metadata.title.origin, "first-line");
  EXPECT_EQ(Survivors(page).size(), 2U) << "it stays in the text";
}

TEST(TextTitleTest, SentencesAndProseAreNoTitles) {
  EXPECT_EQ(TitleOf(TextPage({"They met on Tuesday.", "Talks resume"})), "");
  EXPECT_EQ(TitleOf(TextPage({"Yes. They met on Tuesday, after all, and talked "
                              "for hours and hours"})),
            "");
  EXPECT_EQ(TitleOf(TextPage({})), "");
}

TEST(TextTitleTest, AKnownTitleAndHtmlAreLeftAlone) {
  Document page = TextPage({"Talks resume"});
  page.metadata.title = {"Known", "wet"};
  EXPECT_EQ(TitleOf(page), "Known");
  EXPECT_EQ(TitleOf(HtmlPage({"Talks resume"})), "");
}

}  // namespace
}  // namespace descale
