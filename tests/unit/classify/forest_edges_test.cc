// Where a forest of bit masks over floats could part from a walk over doubles:
// values at a threshold, the outermost leaves, the ends of the lanes.

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "classify/forest.h"

namespace descale {
namespace {

Forest Made(const std::vector<TreeArrays>& trees, size_t block_features,
            size_t page_features) {
  auto forest = Forest::Make(trees, block_features, page_features);
  EXPECT_TRUE(forest.ok()) << forest.status().message();
  return forest.ok() ? std::move(*forest) : Forest();
}

// A tree of 32 leaves, each of which has the value of its own power of 2. Every
// node has a leaf and the rest of the tree as children; the leaf that x = i
// ends in is leaf i.
TreeArrays Chain(bool rest_on_the_right) {
  constexpr int32_t kNodes = Forest::kMaxLeaves - 1;
  TreeArrays tree;
  for (int32_t i = 0; i <= kNodes; ++i) {
    tree.value.push_back(std::ldexp(1, i));
  }
  for (int32_t i = 0; i < kNodes; ++i) {
    const int32_t rest = i + 1 < kNodes ? i + 1 : ~kNodes;
    const int32_t own = rest_on_the_right ? ~i : ~(kNodes - i);
    const int32_t last = rest_on_the_right ? rest : (rest < 0 ? ~0 : rest);
    tree.feature.push_back(0);
    tree.threshold.push_back(rest_on_the_right ? i : kNodes - i - 0.5);
    tree.left.push_back(rest_on_the_right ? own : last);
    tree.right.push_back(rest_on_the_right ? last : own);
  }
  return tree;
}

TEST(ForestEdgesTest, AValueThatEqualsAThresholdGoesLeft) {
  const float third = 1.0F / 3.0F;  // above the double 1/3
  struct Case {
    double threshold;
    float x;
    bool left;
    const char* note;
  };
  const Case cases[] = {
      {0.5, 0.5F, true, "equal"},
      {0.5, std::nextafter(0.5F, 1.0F), false, "the next float above"},
      {0.0, -0.0F, true, "zeros are equal"},
      {-0.0, 0.0F, true, "whichever way round"},
      {1 / 3.0, third, false, "no float is equal, this one is above"},
      {1 / 3.0, std::nextafter(third, 0.0F), true, "and this one below"},
      {static_cast<double>(third), third, true, "a threshold that is a float"},
      {-0.1, -0.1F, true, "the float nearest to -0.1 is below it"},
      {1.0000000180025095e-35, 0.0F, true, "where LightGBM parts off zeros"},
      {1e-60, 0.0F, true, "no float but 0 is as near to 0"},
      {-1e-60, 0.0F, false, "nor from the other side"},
      {1e300, 3e38F, true, "no float is as large"},
      {-1e300, -3e38F, false, "nor as small"},
  };
  for (const Case& c : cases) {
    FeatureMatrix matrix;
    matrix.Reset(1, 1, 1);
    matrix.Column(0)[0] = c.x;
    matrix.page()[0] = c.x;
    for (const uint32_t feature : {0U, 1U}) {  // of the block, of the page
      const TreeArrays tree = {{feature}, {c.threshold}, {~0}, {~1}, {-1, 1}};
      EXPECT_EQ(Made({tree}, 1, 1).Score(matrix)[0], c.left ? -1 : 1)
          << c.note << ", feature " << feature;
    }
  }
}

TEST(ForestEdgesTest, EachOf32LeavesIsReached) {
  for (const bool rest_on_the_right : {true, false}) {
    const Forest forest = Made({Chain(rest_on_the_right)}, 1, 0);
    FeatureMatrix matrix;
    matrix.Reset(Forest::kMaxLeaves, 1, 0);
    for (size_t i = 0; i < matrix.blocks(); ++i) {
      matrix.Column(0)[i] = static_cast<float>(i);
    }
    const std::vector<double> scores = forest.Score(matrix);
    for (size_t i = 0; i < scores.size(); ++i) {
      EXPECT_EQ(scores[i], std::ldexp(1, static_cast<int>(i)));
    }
  }
}

TEST(ForestEdgesTest, ABlocksScoreDependsNeitherOnItsPlaceNorOnItsNeighbours) {
  const Forest forest = Made({Chain(true), Chain(false)}, 1, 0);
  for (size_t blocks = 1; blocks <= 40; ++blocks) {
    for (size_t place = 0; place < blocks; ++place) {
      FeatureMatrix matrix;
      matrix.Reset(blocks, 1, 0);
      for (size_t i = 0; i < blocks; ++i) {
        matrix.Column(0)[i] = static_cast<float>(i == place ? 7 : i % 5);
      }
      EXPECT_EQ(forest.Score(matrix)[place], 2 * std::ldexp(1, 7))
          << place << " of " << blocks;
    }
  }
}

TEST(ForestEdgesTest, TreesOfOneLeafAndNoTreesAreForests) {
  FeatureMatrix matrix;
  matrix.Reset(3, 0, 0);
  const TreeArrays leaf = {{}, {}, {}, {}, {0.25}};
  EXPECT_EQ(Made({leaf, leaf}, 0, 0).Score(matrix),
            std::vector<double>(3, 0.5));
  EXPECT_EQ(Made({leaf, leaf}, 0, 0).ScorePage(matrix), 0.5);
  EXPECT_EQ(Made({}, 0, 0).Score(matrix), std::vector<double>(3, 0.0));
  EXPECT_EQ(Made({}, 0, 0).ScorePage(matrix), 0);
}

TEST(ForestEdgesTest, APageWithoutBlocksHasNoScores) {
  FeatureMatrix matrix;
  matrix.Reset(0, 1, 0);
  EXPECT_TRUE(Made({Chain(true)}, 1, 0).Score(matrix).empty());
}

TEST(ForestEdgesTest, AnErrorNamesTheTree) {
  const TreeArrays leaf = {{}, {}, {}, {}, {0.25}};
  const TreeArrays loop = {{0, 0}, {1, 2}, {1, 0}, {~0, ~1}, {1, 2, 3}};
  const auto forest = Forest::Make({leaf, loop}, 1, 0);
  ASSERT_FALSE(forest.ok());
  EXPECT_EQ(forest.status().code(), StatusCode::kInvalidArgument);
  EXPECT_EQ(forest.status().message(),
            "tree 1: a child stands before its parent");
}

}  // namespace
}  // namespace descale
