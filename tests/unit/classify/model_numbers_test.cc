// Models whose numbers are none: each would otherwise pass as a 0 or as an
// infinity, and judge pages by it.

#include <string>

#include <gtest/gtest.h>

#include "classify/model_json.h"
#include "unit/classify/model_text.h"

namespace descale {
namespace {

struct TreeCase {
  const char* lists;
  const char* error;
};

TEST(ModelNumbersTest, ATreeOfOtherThingsThanNumbersIsRefused) {
  const TreeCase cases[] = {
      {R"("feature":["words"],"threshold":[1],"left":[-1],"right":[-2],)"
       R"("value":[1,2])",
       "a feature is out of range"},
      {R"("feature":[1.5],"threshold":[1],"left":[-1],"right":[-2],)"
       R"("value":[1,2])",
       "a feature is out of range"},
      {R"("feature":[1e300],"threshold":[1],"left":[-1],"right":[-2],)"
       R"("value":[1,2])",
       "a feature is out of range"},
      {R"("feature":[0],"threshold":[null],"left":[-1],"right":[-2],)"
       R"("value":[1,2])",
       "a threshold or value is not finite"},
      {R"("feature":[0],"threshold":[1],"left":[-1.5],"right":[-2],)"
       R"("value":[1,2])",
       "a child is out of range"},
      {R"("feature":[0],"threshold":[1],"left":[-1],"right":[-1e300],)"
       R"("value":[1,2])",
       "a child is out of range"},
      {R"("feature":[0],"threshold":[1],"left":[-1],"right":[-2],)"
       R"("value":[1,true])",
       "a threshold or value is not finite"},
      {R"("feature":[],"threshold":[],"left":[],"right":[],"value":["1"])",
       "a threshold or value is not finite"},
  };
  for (const TreeCase& c : cases) {
    ModelText text;
    text.block_trees = std::string("[{") + c.lists + "}]";
    EXPECT_EQ(ParseModel(text.str()).status().message(),
              std::string("block_forest: tree 0: ") + c.error)
        << c.lists;
  }
}

struct PartCase {
  std::string ModelText::*part;
  const char* text;
  const char* error;
};

TEST(ModelNumbersTest, OtherPartsOfOtherThingsThanNumbersAreRefused) {
  const PartCase cases[] = {
      {&ModelText::tokens, R"({"nav": null})", "tokens: \"nav\" has no number"},
      {&ModelText::tokens, R"({"nav": 1e300})",
       "tokens: \"nav\" has no number"},
      {&ModelText::decide, "[0.5]", "decide: not an object"},
      {&ModelText::confidence, R"({"expected": [0, "1"], "measured": [0, 1]})",
       "confidence: a point is not from 0 to 1"},
      {&ModelText::confidence, R"({"expected": [0, 1], "measured": [0, 1.5]})",
       "confidence: a point is not from 0 to 1"},
  };
  for (const PartCase& c : cases) {
    ModelText text;
    text.*c.part = c.text;
    EXPECT_EQ(ParseModel(text.str()).status().message(), c.error) << c.text;
  }
}

TEST(ModelNumbersTest, WholeNumbersMayBeWrittenAsFractions) {
  ModelText text;
  text.block_trees =
      R"([{"feature":[0.0],"threshold":[1],"left":[-1.0],"right":[-2e0],)"
      R"("mean":[1.5],"value":[1,2]}])";
  EXPECT_TRUE(ParseModel(text.str()).ok());
}

}  // namespace
}  // namespace descale
