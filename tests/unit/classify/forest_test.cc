#include "classify/forest.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "classify/tree_check.h"

namespace descale {
namespace {

constexpr size_t kBlockFeatures = 7;
constexpr size_t kPageFeatures = 3;

using Random = std::mt19937_64;

uint32_t Below(Random* random, uint32_t limit) {
  return static_cast<uint32_t>((*random)() % limit);
}

// Few values, so that rows often meet thresholds exactly.
double Value(Random* random) { return Below(random, 16) / 4.0 - 2; }

// Grows as LightGBM does: a leaf becomes a node with that leaf and a new one.
TreeArrays RandomTree(Random* random, size_t leaves) {
  TreeArrays tree;
  tree.value.push_back(Value(random));
  while (tree.value.size() < leaves) {
    const auto leaf = static_cast<int32_t>(
        Below(random, static_cast<uint32_t>(tree.value.size())));
    const auto node = static_cast<int32_t>(tree.feature.size());
    for (auto* children : {&tree.left, &tree.right}) {
      for (int32_t& child : *children) {
        if (child == ~leaf) child = node;
      }
    }
    tree.feature.push_back(Below(random, kBlockFeatures + kPageFeatures));
    tree.threshold.push_back(Value(random));
    tree.left.push_back(~leaf);
    tree.right.push_back(~static_cast<int32_t>(tree.value.size()));
    tree.value.push_back(Value(random) / 3);
  }
  return tree;
}

FeatureMatrix RandomMatrix(Random* random, size_t blocks) {
  FeatureMatrix matrix;
  matrix.Reset(blocks, kBlockFeatures, kPageFeatures);
  for (size_t k = 0; k < kBlockFeatures; ++k) {
    for (size_t i = 0; i < blocks; ++i) {
      matrix.Column(k)[i] = static_cast<float>(Value(random));
    }
  }
  for (float& value : matrix.page()) {
    value = static_cast<float>(Value(random));
  }
  return matrix;
}

// One step after the other, as the definition has it.
double Walk(const TreeArrays& tree, const FeatureMatrix& matrix, size_t block) {
  int32_t at = tree.feature.empty() ? ~0 : 0;
  while (at >= 0) {
    const auto node = static_cast<size_t>(at);
    const uint32_t feature = tree.feature[node];
    const float x = feature < kBlockFeatures
                        ? matrix.Column(feature)[block]
                        : matrix.page()[feature - kBlockFeatures];
    at = static_cast<double>(x) <= tree.threshold[node] ? tree.left[node]
                                                        : tree.right[node];
  }
  const int32_t leaf = ~at;
  return tree.value[static_cast<size_t>(leaf)];
}

std::vector<double> WalkAll(const std::vector<TreeArrays>& trees,
                            const FeatureMatrix& matrix) {
  std::vector<double> scores(matrix.blocks(), 0.0);
  for (size_t i = 0; i < scores.size(); ++i) {
    for (const TreeArrays& tree : trees) scores[i] += Walk(tree, matrix, i);
  }
  return scores;
}

TEST(ForestTest, ScoresEqualWalksThroughEachTreeToTheLastBit) {
  Random random(20240513);
  for (int round = 0; round < 200; ++round) {
    std::vector<TreeArrays> trees;
    for (uint32_t t = Below(&random, 6); t-- > 0;) {
      trees.push_back(RandomTree(&random, 1 + Below(&random, 32)));
    }
    const auto forest = Forest::Make(trees, kBlockFeatures, kPageFeatures);
    ASSERT_TRUE(forest.ok()) << forest.status().message();
    const FeatureMatrix matrix = RandomMatrix(&random, Below(&random, 41));
    ASSERT_EQ(forest->Score(matrix), WalkAll(trees, matrix))
        << "round " << round;
  }
}

TEST(ForestTest, APageIsScoredByItsOwnFeatures) {
  Random random(7);
  for (int round = 0; round < 50; ++round) {
    TreeArrays tree = RandomTree(&random, 8);
    for (uint32_t& feature : tree.feature) {
      feature = static_cast<uint32_t>(kBlockFeatures + feature % kPageFeatures);
    }
    const auto forest = Forest::Make({tree}, kBlockFeatures, kPageFeatures);
    ASSERT_TRUE(forest.ok());
    EXPECT_TRUE(forest->HasPageNodesOnly());
    const FeatureMatrix matrix = RandomMatrix(&random, 1);
    EXPECT_EQ(forest->ScorePage(matrix), Walk(tree, matrix, 0));
  }
}

// 0.1 is no float: the nearest one is above it, and must go right.
TEST(ForestTest, ThresholdsBetweenFloatsAreExact) {
  const TreeArrays tree = {{0}, {0.1}, {-1}, {-2}, {1, 2}};
  const auto forest = Forest::Make({tree}, 1, 0);
  ASSERT_TRUE(forest.ok());
  FeatureMatrix matrix;
  matrix.Reset(2, 1, 0);
  matrix.Column(0)[0] = 0.1F;
  matrix.Column(0)[1] = std::nextafter(0.1F, 0.0F);
  EXPECT_EQ(forest->Score(matrix), std::vector<double>({2, 1}));
}

struct FaultCase {
  TreeArrays tree;
  const char* fault;
};

TEST(TreeCheckTest, ArraysThatAreNoTreeAreRefused) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const FaultCase cases[] = {
      {{{}, {}, {}, {}, {1}}, ""},
      {{{0}, {1}, {-1}, {-2}, {1, 2}}, ""},
      {{{}, {}, {}, {}, {}}, "value has not one entry more than feature"},
      {{{0}, {1}, {-1}, {}, {1, 2}},
       "feature, threshold, left and right differ in size"},
      {{{5}, {1}, {-1}, {-2}, {1, 2}}, "a feature is out of range"},
      {{{0}, {nan}, {-1}, {-2}, {1, 2}}, "a threshold or value is not finite"},
      {{{0}, {1}, {-1}, {-2}, {1, nan}}, "a threshold or value is not finite"},
      {{{0}, {1}, {-1}, {-3}, {1, 2}}, "a child is out of range"},
      {{{0}, {1}, {-1}, {7}, {1, 2}}, "a child is out of range"},
      {{{0}, {1}, {-1}, {-1}, {1, 2}}, "a child has two parents"},
      {{{0}, {1}, {0}, {-1}, {1, 2}}, "a child stands before its parent"},
  };
  for (const FaultCase& c : cases) {
    EXPECT_EQ(FaultOf(c.tree, 32, 5), c.fault);
  }
  TreeArrays large;
  for (int32_t i = 0; i < 32; ++i) {
    large.feature.push_back(0);
    large.threshold.push_back(0);
    large.left.push_back(~i);
    large.right.push_back(i == 31 ? ~32 : i + 1);
  }
  large.value.assign(33, 0);
  EXPECT_EQ(FaultOf(large, 32, 5), "more than 32 leaves");
  EXPECT_EQ(FaultOf(large, 33, 5), "");
}

}  // namespace
}  // namespace descale
