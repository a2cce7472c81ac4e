#include "classify/choose_blocks.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "unit/classify/page_builder.h"

namespace descale {
namespace {

constexpr std::string_view kLong =
    "The dredger left the harbour at dawn, before the tide.";  // 54 long

using Kept = std::vector<bool>;

Choice Choose(PageBuilder* page, const std::vector<double>& probabilities,
              double article = 0, Favor favor = Favor::kBalanced) {
  PageProfile view;
  const Document document = page->Finish();
  view.Build(document, TokenTable());
  return ChooseBlocks(view, probabilities, article, {}, favor);
}

PageBuilder Prose(size_t count) {
  PageBuilder page;
  for (size_t i = 0; i < count; ++i) {
    page.Open(TagId::kP).Add(std::string(kLong) + std::to_string(i)).Close();
  }
  return page;
}

TEST(ChooseBlocksTest, SureBlocksAreKeptAndUnlikelyOnesAreNot) {
  PageBuilder page = Prose(3);
  const Choice choice = Choose(&page, {0.99, 0.01, 0.98});
  EXPECT_EQ(choice.keep, Kept({true, false, true}));
  EXPECT_GT(choice.expected_f1, 0.95);
}

TEST(ChooseBlocksTest, WhereNothingIsSureTheThresholdIsLower) {
  PageBuilder page = Prose(2);
  const Choice choice = Choose(&page, {0.5, 0.4});
  // Keeping both: 2 * 0.9 / (2 + 0.9).
  EXPECT_NEAR(choice.expected_f1, 1.8 / 2.9, 1e-9);
  EXPECT_NEAR(choice.threshold, 0.455 * 1.8 / 2.9, 1e-9);
  EXPECT_EQ(choice.keep, Kept({true, true}));
}

TEST(ChooseBlocksTest, AnArticleHasItsOwnThreshold) {
  PageBuilder page = Prose(3);
  EXPECT_EQ(Choose(&page, {0.99, 0.52, 0.56}, 0.9).keep,
            Kept({true, false, true}));
  EXPECT_EQ(Choose(&page, {0.99, 0.52, 0.56}, 0.1).keep,
            Kept({true, true, true}));
}

TEST(ChooseBlocksTest, AnArticleOfWhichNothingIsSureIsBetterThanNone) {
  PageBuilder page = Prose(2);
  EXPECT_EQ(Choose(&page, {0.5, 0.1}, 0.9).keep, Kept({true, false}));
}

TEST(ChooseBlocksTest, FavorMovesTheThreshold) {
  PageBuilder page = Prose(3);
  const std::vector<double> likely = {0.99, 0.6, 0.4};
  EXPECT_EQ(Choose(&page, likely, 1).keep, Kept({true, true, false}));
  EXPECT_EQ(Choose(&page, likely, 1, Favor::kPrecision).keep,
            Kept({true, false, false}));
  EXPECT_EQ(Choose(&page, likely, 1, Favor::kRecall).keep,
            Kept({true, true, true}));
}

TEST(ChooseBlocksTest, ATextThatIsShownTwiceIsKeptOnce) {
  PageBuilder page;
  page.Open(TagId::kDiv).Open(TagId::kDiv).Open(TagId::kP).Add(kLong);
  page.Close().Close().Close();
  page.Open(TagId::kDiv).Open(TagId::kDiv).Open(TagId::kP).Add(kLong);
  EXPECT_EQ(Choose(&page, {0.9, 0.9}).keep, Kept({true, false}));
}

TEST(ChooseBlocksTest, ARefrainStays) {
  PageBuilder page;
  page.Open(TagId::kDiv).Open(TagId::kP).Add(kLong).Close();
  page.Open(TagId::kP).Add(kLong);
  EXPECT_EQ(Choose(&page, {0.9, 0.9}).keep, Kept({true, true}));
}

TEST(ChooseBlocksTest, AHopelessPageHasNoContent) {
  PageBuilder page;
  page.Add("Loading").Add(kLong).Add(kLong);
  const Choice choice = Choose(&page, {0.25, 0.08, 0.08});
  EXPECT_TRUE(choice.hopeless);
  EXPECT_EQ(choice.keep, Kept(3, false));
}

TEST(ChooseBlocksTest, APageWithoutBlocksIsNoTrouble) {
  PageBuilder page;
  EXPECT_TRUE(Choose(&page, {}).keep.empty());
}

}  // namespace
}  // namespace descale
