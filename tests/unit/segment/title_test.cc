#include "segment/title.h"

#include <string_view>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace descale {
namespace {

using testing::ElementsAre;

TEST(TitleTest, TheSiteIsNoPartOfATitle) {
  const struct {
    std::string_view title;
    std::string_view site;
    std::string_view expected;
    std::string_view note;
  } cases[] = {
      {"Harbour opens - The Coast", "The Coast", "Harbour opens", "behind"},
      {"The Coast: news | Harbour opens today", "The Coast: news",
       "Harbour opens today", "in front"},
      {"Harbour opens – again – The Coast", "the coast",
       "Harbour opens – again", "only the last part"},
      {"Harbour opens | Coast", "", "Harbour opens", "no name: the short end"},
      {"Coast | Harbour opens today", "", "Coast | Harbour opens today",
       "no name: a long end stays"},
      {"Harbour opens", "The Coast", "Harbour opens", "no part"},
      {"The Coast", "The Coast", "The Coast", "nothing else"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(WithoutSite(c.title, c.site), c.expected) << c.note;
  }
}

TEST(TitleTest, AHeadingThatAgreesIsTheTitle) {
  TitleSources sources;
  sources.h1 = {"The Coast", "Harbour opens"};
  sources.og = "Harbour opens!";
  sources.element = "Harbour opens! | The Coast";
  const MetadataField title = ChooseTitle(sources);
  EXPECT_EQ(title.value, "Harbour opens");
  EXPECT_EQ(title.origin, "h1");
}

TEST(TitleTest, TheOnlyHeadingIsTheTitleUnlessItIsTheSitesName) {
  TitleSources sources;
  sources.h1 = {"A headline that differs"};
  sources.og = "Harbour opens";
  EXPECT_EQ(ChooseTitle(sources).value, "A headline that differs");
  sources.site_name = "A Headline that differs";
  EXPECT_EQ(ChooseTitle(sources).value, "Harbour opens");
}

TEST(TitleTest, WithoutAHeadingOpenGraphIsAsked) {
  TitleSources sources;
  sources.og = "Harbour opens | The Coast";
  sources.element = "The harbour | The Coast";
  sources.site_name = "The Coast";
  EXPECT_EQ(ChooseTitle(sources).value, "Harbour opens");
  EXPECT_EQ(ChooseTitle(sources).origin, "og:title");
  sources.og.clear();
  EXPECT_EQ(ChooseTitle(sources).value, "The harbour");
  EXPECT_EQ(ChooseTitle(sources).origin, "title");
}

TEST(TitleTest, APageWithoutTitlesHasNone) {
  EXPECT_TRUE(ChooseTitle({}).empty());
  EXPECT_TRUE(AllTitles({}).empty());
}

TEST(TitleTest, AllTitlesAreThereOnceAndWhole) {
  TitleSources sources;
  sources.h1 = {"Harbour opens"};
  sources.og = "Harbour opens";
  sources.element = "Harbour opens | The Coast";
  EXPECT_THAT(AllTitles(sources),
              ElementsAre("Harbour opens", "Harbour opens | The Coast"));
}

}  // namespace
}  // namespace descale
