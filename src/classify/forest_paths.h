// ForestPaths: why a forest gives a block its score.
//
// A walk through a tree changes, at each node, what the tree says on average of
// the rows that come there; the change goes to the feature that the node asks.
// The changes and the averages at the roots add up to the score. After A.
// Saabas, "Interpreting random forests" (2014), as treeinterpreter does it.

#ifndef DESCALE_CLASSIFY_FOREST_PATHS_H_
#define DESCALE_CLASSIFY_FOREST_PATHS_H_

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "classify/feature_matrix.h"
#include "classify/forest.h"

namespace descale {

// A tree that Forest::Make took, and the average at each of its nodes.
struct ExplainedTree {
  TreeArrays arrays;
  std::vector<double> mean;
};

class ForestPaths {
 public:
  ForestPaths() = default;
  explicit ForestPaths(std::vector<ExplainedTree> trees)
      : trees_(std::move(trees)) {}

  // Sets changes[f] to what feature f did to the score of a block, in log-odds.
  // Features count through those of blocks and then those of the page; changes
  // has room for all of them.
  void Explain(const FeatureMatrix& matrix, size_t block,
               std::span<double> changes) const;

 private:
  std::vector<ExplainedTree> trees_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FOREST_PATHS_H_
