#include "classify/model_json.h"

#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include "classify/shipped_model.h"
#include "unit/classify/model_text.h"
#include "unit/temp_folder.h"

namespace descale {
namespace {

std::string ErrorOf(const ModelText& text) {
  const auto model = ParseModel(text.str());
  return model.ok() ? "" : model.status().message();
}

TEST(ModelJsonTest, TheShippedModelIsOne) {
  const auto model = ParseModel(ShippedModelJson());
  ASSERT_TRUE(model.ok()) << model.status().message();
  EXPECT_GT((*model)->block_forest.size(), 0u);
  EXPECT_GT((*model)->page_forest.size(), 0u);
  EXPECT_GT((*model)->tokens.size(), 0u);
  EXPECT_LT(ShippedModelJson().size(), 1'500'000u);
}

TEST(ModelJsonTest, EveryPartIsRead) {
  ModelText text;
  text.tokens = R"({"article": 1.25, "sidebar": -2})";
  text.block_trees = ModelText::Stump("words", 10, -1, 1);
  text.decide = R"({"article_threshold": 0.6})";
  text.confidence = R"({"expected": [0.5, 1], "measured": [0.4, 0.8]})";
  const auto parsed = ParseModel(text.str());
  ASSERT_TRUE(parsed.ok()) << parsed.status().message();
  const ContentModel::Impl& model = **parsed;
  ASSERT_NE(model.tokens.Find("sidebar"), nullptr);
  EXPECT_EQ(*model.tokens.Find("sidebar"), -2);
  EXPECT_EQ(model.block_forest.size(), 1u);
  EXPECT_EQ(model.choice.article_threshold, 0.6);
  EXPECT_EQ(model.choice.favor_shift, ChoiceParameters().favor_shift);
  EXPECT_DOUBLE_EQ(model.ConfidenceFor(0.75), 0.6);
  EXPECT_DOUBLE_EQ(model.ConfidenceFor(0.1), 0.4);
  EXPECT_DOUBLE_EQ(model.ConfidenceFor(1.5), 0.8);
}

TEST(ModelJsonTest, AModelForOtherFeaturesIsRefused) {
  ModelText text;
  text.block_features[2] = "colour";
  EXPECT_EQ(ErrorOf(text),
            "block_features: number 2 is \"colour\", but this version has \"" +
                BlockFeatureNames()[2] + "\"; train the model anew");
  text = {};
  text.page_features.pop_back();
  EXPECT_NE(ErrorOf(text).find("page_features: number"), std::string::npos);
  text = {};
  text.page_features.emplace_back("weather");
  EXPECT_NE(ErrorOf(text).find("is \"weather\""), std::string::npos);
}

struct MistakeCase {
  std::string ModelText::*part;
  const char* text;
  const char* error;
};

TEST(ModelJsonTest, ErrorsNameTheKey) {
  const MistakeCase cases[] = {
      {&ModelText::format, "2", "format: is not 1"},
      {&ModelText::tokens, "[]", "tokens: not an object"},
      {&ModelText::tokens, R"({"nav": "low"})",
       "tokens: \"nav\" has no number"},
      {&ModelText::block_trees, "7", "block_forest: has no array \"trees\""},
      {&ModelText::block_trees, "[{}]",
       "block_forest: tree 0: value has not one entry more than feature"},
      {&ModelText::block_trees,
       R"([{"feature": [0], "threshold": [1], "left": [-1], "right": [-2],
           "mean": [], "value": [1, 2]}])",
       "block_forest: tree 0: mean has not a number for each node"},
      {&ModelText::block_trees,
       R"([{"feature": [99999], "threshold": [1], "left": [-1],
            "right": [-2], "value": [1, 2]}])",
       "block_forest: tree 0: a feature is out of range"},
      {&ModelText::block_trees,
       R"([{"feature": [-1], "threshold": [1], "left": [-1],
            "right": [-2], "value": [1, 2]}])",
       "block_forest: tree 0: a feature is out of range"},
      {&ModelText::decide, R"({"treshold": 1})",
       "decide: unknown \"treshold\""},
      {&ModelText::decide, R"({"favor_shift": "a"})",
       "decide: \"favor_shift\" is no number"},
      {&ModelText::decide, R"({"lowest_threshold": 0.9})",
       "decide: lowest_threshold is above highest_threshold"},
      {&ModelText::confidence, R"({"expected": [1], "measured": []})",
       "confidence: expected and measured differ in size"},
      {&ModelText::confidence, R"({"expected": [1, 0], "measured": [0, 1]})",
       "confidence: expected does not rise"},
  };
  for (const MistakeCase& c : cases) {
    ModelText text;
    text.*c.part = c.text;
    EXPECT_EQ(ErrorOf(text), c.error);
  }
  ModelText text;
  text.page_trees = ModelText::Stump("words", 10, -1, 1);
  EXPECT_EQ(ErrorOf(text), "page_forest: asks for features of blocks");
}

TEST(ModelJsonTest, WhatIsNoJsonIsRefused) {
  for (const char* json : {"", "{", "[1]", "null"}) {
    EXPECT_FALSE(ParseModel(json).ok()) << json;
  }
}

TEST(ContentModelTest, ErrorsNameTheFile) {
  const TempFolder folder;
  const std::string missing = folder.path() + "/none.json";
  EXPECT_EQ(ContentModel::Load(missing).status().code(), StatusCode::kNotFound);
  const std::string wrong = folder.path() + "/wrong.json";
  std::ofstream(wrong) << "{\"format\": 3}";
  EXPECT_EQ(ContentModel::Load(wrong).status().message(),
            wrong + ": format: is not 1");
  const std::string good = folder.path() + "/good.json";
  std::ofstream(good) << ModelText().str();
  EXPECT_TRUE(ContentModel::Load(good).ok());
}

}  // namespace
}  // namespace descale
