// Forest: gradient-boosted decision trees, as LightGBM trains them.
//
// Evaluated by bit vectors after QuickScorer (Lucchese et al., SIGIR 2015):
// each node that a row does not satisfy strikes the leaves of its left subtree
// from the row's set of leaves, and the first leaf that is left is the one that
// a walk from the root would end in. No branch depends on the data, so several
// blocks go through a tree side by side.

#ifndef DESCALE_CLASSIFY_FOREST_H_
#define DESCALE_CLASSIFY_FOREST_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "descale/status.h"

#include "classify/feature_matrix.h"
#include "classify/forest_tile.h"

namespace descale {

// Node i goes left if x[feature[i]] <= threshold[i]. Children >= 0 are nodes,
// negative ones leaves: ~child. A tree of one leaf has no nodes.
struct TreeArrays {
  std::vector<uint32_t> feature;
  std::vector<double> threshold;
  std::vector<int32_t> left;
  std::vector<int32_t> right;
  std::vector<double> value;  // of the leaves
};

class Forest {
 public:
  static constexpr size_t kMaxLeaves = 32;

  // Features below `block_features` are columns of a FeatureMatrix, those from
  // there on its page features. Errors (kInvalidArgument) say what is wrong
  // with which tree: nothing in the arrays is trusted.
  static Result<Forest> Make(const std::vector<TreeArrays>& trees,
                             size_t block_features, size_t page_features);

  Forest() = default;

  // The sums of the trees' values, in the order of the trees, so equal to the
  // last bit to LightGBM's raw scores: one for each block.
  std::vector<double> Score(const FeatureMatrix& matrix) const;

  // Of a forest that asks page features only: the score of the page.
  double ScorePage(const FeatureMatrix& matrix) const;

  size_t size() const { return trees_.size(); }
  bool HasPageNodesOnly() const { return block_nodes_.empty(); }

 private:
  struct Tree {
    uint32_t first_node;  // into block_nodes_
    uint32_t end_node;
    uint32_t first_page_node;  // into page_nodes_
    uint32_t end_page_node;
    uint32_t first_value;  // into values_
  };

  void AddTree(const TreeArrays& tree, size_t block_features);
  std::vector<uint32_t> PageLeaves(const FeatureMatrix& matrix) const;

  std::vector<Tree> trees_;
  std::vector<ForestNode> block_nodes_;
  std::vector<ForestNode> page_nodes_;  // settled once a page
  std::vector<double> values_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FOREST_H_
