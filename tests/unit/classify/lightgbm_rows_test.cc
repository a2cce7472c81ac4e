// Forest against LightGBM's own scores. scripts/train/make_rows_fixture wrote
// them.

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/json.h"
#include "classify/forest.h"

namespace descale {
namespace {

constexpr char kFixture[] =
    DESCALE_SOURCE_DIR "/tests/unit/classify/data/lightgbm_rows.json";

template <typename T>
std::vector<T> Numbers(const JsonValue& list) {
  std::vector<T> numbers;
  for (const JsonValue& item : list.Items()) {
    numbers.push_back(static_cast<T>(item.AsNumber()));
  }
  return numbers;
}

std::vector<TreeArrays> Trees(const JsonValue& list) {
  std::vector<TreeArrays> trees;
  for (const JsonValue& tree : list.Items()) {
    trees.push_back(
        {Numbers<uint32_t>(tree["feature"]), Numbers<double>(tree["threshold"]),
         Numbers<int32_t>(tree["left"]), Numbers<int32_t>(tree["right"]),
         Numbers<double>(tree["value"])});
  }
  return trees;
}

FeatureMatrix Matrix(const JsonValue& page, size_t block_features) {
  const std::vector<JsonValue> blocks = page["blocks"].Items();
  const std::vector<float> shared = Numbers<float>(page["page"]);
  FeatureMatrix matrix;
  matrix.Reset(blocks.size(), block_features, shared.size());
  for (size_t i = 0; i < blocks.size(); ++i) {
    const std::vector<float> row = Numbers<float>(blocks[i]);
    for (size_t k = 0; k < block_features; ++k) matrix.Column(k)[i] = row[k];
  }
  for (size_t k = 0; k < shared.size(); ++k) matrix.page()[k] = shared[k];
  return matrix;
}

TEST(LightgbmRowsTest, RawScoresEqualThoseOfLightgbmToTheLastBit) {
  std::ostringstream text;
  text << std::ifstream(kFixture).rdbuf();
  JsonReader reader;
  const std::string json = text.str();
  const auto root = reader.Parse(json);
  ASSERT_TRUE(root.ok()) << root.status().message();
  const auto block_features =
      static_cast<size_t>((*root)["block_features"].AsNumber());
  const std::vector<JsonValue> pages = (*root)["pages"].Items();
  ASSERT_GE(pages.size(), 3U);
  for (const JsonValue& page : pages) {
    const FeatureMatrix matrix = Matrix(page, block_features);
    const auto forest = Forest::Make(Trees((*root)["trees"]), block_features,
                                     matrix.page().size());
    ASSERT_TRUE(forest.ok()) << forest.status().message();
    EXPECT_EQ(forest.value().Score(matrix), Numbers<double>(page["raw"]));
  }
}

}  // namespace
}  // namespace descale
