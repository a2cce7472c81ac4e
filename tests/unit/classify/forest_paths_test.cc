#include "classify/forest_paths.h"

#include <numeric>
#include <vector>

#include <gtest/gtest.h>

#include "classify/feature_matrix.h"
#include "classify/forest.h"

namespace descale {
namespace {

// Two features of blocks, one of the page.
FeatureMatrix Matrix() {
  FeatureMatrix matrix;
  matrix.Reset(2, 2, 1);
  matrix.Column(0)[0] = 1;
  matrix.Column(1)[1] = 5;
  matrix.page()[0] = 7;
  return matrix;
}

// Asks feature 0, and where it is small the page; then a tree without nodes.
std::vector<ExplainedTree> Trees() {
  return {{{{0, 2}, {0.5, 6}, {1, -1}, {-3, -2}, {-1, 2, 4}}, {1, 0.25}},
          {{{}, {}, {}, {}, {0.5}}, {}}};
}

TEST(ForestPathsTest, EachStepGoesToTheFeatureThatWasAsked) {
  const ForestPaths paths(Trees());
  std::vector<double> changes(3, 9.0);
  paths.Explain(Matrix(), 0, changes);
  EXPECT_EQ(changes, std::vector<double>({3, 0, 0}));
  paths.Explain(Matrix(), 1, changes);
  EXPECT_EQ(changes, std::vector<double>({-0.75, 0, 1.75}));
}

TEST(ForestPathsTest, ChangesAndTheMeansOfTheRootsAreTheScore) {
  const ForestPaths paths(Trees());
  const FeatureMatrix matrix = Matrix();
  std::vector<TreeArrays> arrays;
  double roots = 0;
  for (const auto& [tree, mean] : Trees()) {
    arrays.push_back(tree);
    roots += mean.empty() ? tree.value[0] : mean[0];
  }
  const auto forest = Forest::Make(arrays, 2, 1);
  ASSERT_TRUE(forest.ok()) << forest.status().message();
  const std::vector<double> scores = forest.value().Score(matrix);
  for (size_t block = 0; block < 2; ++block) {
    std::vector<double> changes(3);
    paths.Explain(matrix, block, changes);
    EXPECT_DOUBLE_EQ(std::accumulate(changes.begin(), changes.end(), roots),
                     scores[block]);
  }
}

}  // namespace
}  // namespace descale
