#include "classify/outline.h"

#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "unit/classify/page_builder.h"

namespace descale {
namespace {

struct Built {
  Document document;
  std::vector<TextProfile> texts;
  Outline outline;
};

void Build(PageBuilder* page, Built* built) {
  built->document = page->Finish();
  std::vector<WordHash> words;
  for (const Block& block : built->document.blocks) {
    built->texts.push_back(ProfileText(built->document.TextOf(block), &words));
  }
  built->outline.Build(built->document, built->texts);
}

TEST(OutlineTest, SumsHoldWhatLiesBelow) {
  PageBuilder page;
  page.Open(TagId::kDiv).Open(TagId::kP).Add("One two. Three").Close();
  page.Open(TagId::kUl).Open(TagId::kLi).Add("Four five", 1);
  Built built;
  Build(&page, &built);
  EXPECT_EQ(built.outline.page().words, 5);
  EXPECT_EQ(built.outline.page().link_words, 2);
  EXPECT_EQ(built.outline.page().blocks, 2);
  EXPECT_EQ(built.outline.page().sentences, 1);
  EXPECT_EQ(built.outline.sums(2).words, 3);
  EXPECT_EQ(built.outline.sums(3).LinkShare(), 1);
}

TEST(OutlineTest, DistancesAreCountedFromTheSectionUp) {
  PageBuilder page;
  page.Open(TagId::kNav).Open(TagId::kUl).Open(TagId::kLi).Add("Home");
  Built built;
  Build(&page, &built);
  EXPECT_EQ(built.outline.DistanceTo(3, Landmark::kItem), 1);
  EXPECT_EQ(built.outline.DistanceTo(3, Landmark::kList), 2);
  EXPECT_EQ(built.outline.DistanceTo(3, Landmark::kNav), 3);
  EXPECT_EQ(built.outline.DistanceTo(3, Landmark::kFooter), 0);
}

TEST(OutlineTest, RolesCountAsElements) {
  PageBuilder page;
  page.Open(TagId::kDiv, "", "navigation").Add("Home");
  Built built;
  Build(&page, &built);
  EXPECT_EQ(built.outline.DistanceTo(1, Landmark::kNav), 1);
}

TEST(OutlineTest, FindsTheCommonBox) {
  PageBuilder page;
  page.Open(TagId::kDiv).Open(TagId::kP).Add("a").Close();  // 1, 2
  page.Open(TagId::kDiv).Open(TagId::kP).Add("b");          // 3, 4
  Built built;
  Build(&page, &built);
  EXPECT_EQ(built.outline.LevelsToCommon(4, 2, 12), 2u);
  EXPECT_EQ(built.outline.LevelsToCommon(2, 4, 12), 1u);
  EXPECT_EQ(built.outline.LevelsToCommon(4, 4, 12), 0u);
  EXPECT_EQ(built.outline.LevelsToCommon(4, 2, 1), 1u);
  EXPECT_EQ(built.outline.LevelsToChainOf(4),
            std::vector<uint32_t>({0, 0, 1, 0, 0}));
  EXPECT_EQ(built.outline.Above(4, 2), 1u);
  EXPECT_EQ(built.outline.Above(4, 99), 0u);
}

TEST(OutlineTest, SignaturesAreTagAndClass) {
  PageBuilder page;
  page.Open(TagId::kDiv, "card").Close().Open(TagId::kDiv, "card").Close();
  page.Open(TagId::kLi, "card").Close().Open(TagId::kDiv, "hero");
  Built built;
  Build(&page, &built);
  EXPECT_EQ(built.outline.signature(1), built.outline.signature(2));
  EXPECT_NE(built.outline.signature(1), built.outline.signature(3));
  EXPECT_NE(built.outline.signature(1), built.outline.signature(4));
}

}  // namespace
}  // namespace descale
