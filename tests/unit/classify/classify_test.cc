#include "classify/classify.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "classify/model_json.h"
#include "unit/classify/model_text.h"
#include "unit/classify/page_builder.h"

namespace descale {
namespace {

constexpr std::string_view kProse =
    "The dredger left the harbour at dawn, and by noon the channel was deep "
    "enough for the first of the grain ships to come in on the tide.";

using Texts = std::vector<std::string>;

// Blocks of up to half links are content, with probability .95; others not.
const ContentModel& LinkModel() {
  static const std::shared_ptr<const ContentModel> model = [] {
    ModelText text;
    text.block_trees = ModelText::Stump("link_share", 0.5, 3, -3);
    auto parsed = ParseModel(text.str());
    EXPECT_TRUE(parsed.ok()) << parsed.status().message();
    return std::make_shared<const ContentModel>(std::move(*parsed));
  }();
  return *model;
}

Texts KeptOf(const Document& document) {
  Texts kept;
  for (const Block& block : document.blocks) {
    if (!block.removed()) kept.emplace_back(document.TextOf(block));
  }
  return kept;
}

Texts Kept(const ContentModel& model, PageBuilder* page) {
  Document& document = page->Finish();
  Classify(model, Favor::kBalanced, Telling::kReasons, &document);
  return KeptOf(document);
}

TEST(ClassifyTest, TheModelDecides) {
  PageBuilder page;
  page.Add("Home", 1).Add(kProse).Add("World", 1);
  EXPECT_EQ(Kept(LinkModel(), &page), Texts({std::string(kProse)}));
}

TEST(ClassifyTest, EveryRemovalHasAReasonAndEveryBlockAScore) {
  PageBuilder page;
  page.Add("Home", 1).Add(kProse);
  Kept(LinkModel(), &page);
  const Document& document = page.Finish();
  ASSERT_TRUE(document.blocks[0].removed());
  const Reason& reason = document.reasons[document.blocks[0].reason];
  EXPECT_EQ(reason.stage, "classify");
  EXPECT_EQ(reason.evidence, "score 0.05 below 0.44, link share 1.00");
  EXPECT_NEAR(document.blocks[1].score, 0.953F, 0.001F);
  EXPECT_GT(document.confidence, 0.9F);
}

TEST(ClassifyTest, WhereNobodyAsksAllRemovalsShareAReason) {
  PageBuilder page;
  page.Add("Home", 1).Add(kProse).Add("World", 1);
  Document& document = page.Finish();
  Classify(LinkModel(), Favor::kBalanced, Telling::kNothing, &document);
  ASSERT_EQ(document.reasons.size(), 1u);
  EXPECT_EQ(document.reasons[0].stage, "classify");
  EXPECT_EQ(document.reasons[0].evidence, "");
  EXPECT_EQ(document.blocks[0].reason, 0);
  EXPECT_EQ(document.blocks[2].reason, 0);
}

TEST(ClassifyTest, ContributionsNameTheFeaturesThatDecided) {
  PageBuilder page;
  page.Add("Home", 1).Add(kProse);
  Document& document = page.Finish();
  Classify(LinkModel(), Favor::kBalanced, Telling::kContributions, &document);
  const auto to_home = document.ContributionsTo(document.blocks[0]);
  ASSERT_EQ(to_home.size(), 1u);
  EXPECT_EQ(to_home[0].feature, "link_share");
  EXPECT_EQ(to_home[0].value, 1.0F);
  EXPECT_EQ(to_home[0].change, -3.0F);
  const auto to_prose = document.ContributionsTo(document.blocks[1]);
  ASSERT_EQ(to_prose.size(), 1u);
  EXPECT_EQ(to_prose[0].change, 3.0F);
}

TEST(ClassifyTest, ARepetitionSaysSo) {
  PageBuilder page;
  for (int i = 0; i < 2; ++i) {
    page.Open(TagId::kDiv).Open(TagId::kDiv).Open(TagId::kP).Add(kProse);
    page.Close().Close().Close();
  }
  EXPECT_EQ(Kept(LinkModel(), &page), Texts({std::string(kProse)}));
  const Document& document = page.Finish();
  EXPECT_EQ(document.reasons[document.blocks[1].reason].evidence,
            "score 0.95, but the page has the same text before");
}

TEST(ClassifyTest, PlainTextIsNotJudged) {
  PageBuilder page;
  page.Add("Share", 1).Add(kProse);
  page.Finish().kind = PageKind::kText;
  EXPECT_EQ(Kept(LinkModel(), &page).size(), 2u);
  EXPECT_EQ(page.Finish().confidence, 1.0F);
}

TEST(ClassifyTest, AnEmptyDocumentIsNoTrouble) {
  Document document;
  Classify(LinkModel(), Favor::kBalanced, Telling::kNothing, &document);
  EXPECT_TRUE(document.reasons.empty());
}

// What any model is for.
TEST(ClassifyTest, TheShippedModelTellsAnArticleFromWhatIsAroundIt) {
  PageBuilder page;
  page.Open(TagId::kNav, "main-menu").Open(TagId::kUl);
  for (const char* label : {"Home", "World news", "Sports", "Weather"}) {
    page.Open(TagId::kLi, "menu-item").Add(label, 1).Close();
  }
  page.Close().Close();
  page.Open(TagId::kDiv, "article-body");
  Texts prose;
  for (int i = 1; i <= 5; ++i) {
    prose.push_back("Day " + std::to_string(i) + ". " + std::string(kProse));
    page.Open(TagId::kP).Add(prose.back()).Close();
  }
  page.Close();
  page.Open(TagId::kFooter, "site-footer")
      .Add("\u00a9 2024 The Harbour Post. All rights reserved.");
  EXPECT_EQ(Kept(*ContentModel::Shipped(), &page), prose);
}

}  // namespace
}  // namespace descale
