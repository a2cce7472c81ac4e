#include "classify/forest.h"

#include <bit>
#include <cmath>
#include <limits>
#include <string>

#include "classify/tree_check.h"

namespace descale {
namespace {

constexpr uint32_t kAllLeaves = 0xFFFFFFFF;
static_assert(FeatureMatrix::kPadding % kTileBlocks == 0);

// The largest float that is not above: x <= threshold then is the same question
// for every float x.
float FloorToFloat(double threshold) {
  auto rounded = static_cast<float>(threshold);
  if (static_cast<double>(rounded) > threshold) {
    rounded = std::nextafter(rounded, -std::numeric_limits<float>::infinity());
  }
  return rounded;
}

// Numbers the leaves from left to right and finds, for each node, which leaves
// lie to its left below it.
struct LeafOrder {
  std::vector<uint32_t> position;  // of leaf i
  std::vector<uint32_t> left;      // of node i: a bit for each position
};

LeafOrder OrderLeaves(const TreeArrays& tree) {
  LeafOrder order;
  order.position.assign(tree.value.size(), 0);
  order.left.assign(tree.feature.size(), 0);
  // A walk from left to right; a node is met before its left subtree, between
  // both, and behind its right one.
  struct Step {
    int32_t at;
    uint32_t phase;
    uint32_t begin;  // first position below the node
  };
  std::vector<Step> stack;
  uint32_t next = 0;
  if (!tree.feature.empty()) stack.push_back({0, 0, 0});
  while (!stack.empty()) {
    Step& step = stack.back();
    if (step.at < 0) {
      const int32_t leaf = ~step.at;
      order.position[static_cast<size_t>(leaf)] = next++;
      stack.pop_back();
      continue;
    }
    const auto node = static_cast<size_t>(step.at);
    if (step.phase == 0) {
      step.phase = 1;
      step.begin = next;
      stack.push_back({tree.left[node], 0, 0});
    } else if (step.phase == 1) {
      step.phase = 2;
      for (uint32_t i = step.begin; i < next; ++i) {
        order.left[node] |= 1U << i;
      }
      stack.push_back({tree.right[node], 0, 0});
    } else {
      stack.pop_back();
    }
  }
  return order;
}

}  // namespace

Result<Forest> Forest::Make(const std::vector<TreeArrays>& trees,
                            size_t block_features, size_t page_features) {
  Forest forest;
  for (size_t i = 0; i < trees.size(); ++i) {
    const std::string fault =
        FaultOf(trees[i], kMaxLeaves, block_features + page_features);
    if (!fault.empty()) {
      return Status::InvalidArgument("tree " + std::to_string(i) + ": " +
                                     fault);
    }
    forest.AddTree(trees[i], block_features);
  }
  return forest;
}

void Forest::AddTree(const TreeArrays& tree, size_t block_features) {
  const LeafOrder order = OrderLeaves(tree);
  Tree added = {};
  added.first_node = static_cast<uint32_t>(block_nodes_.size());
  added.first_page_node = static_cast<uint32_t>(page_nodes_.size());
  added.first_value = static_cast<uint32_t>(values_.size());
  for (size_t i = 0; i < tree.feature.size(); ++i) {
    const uint32_t feature = tree.feature[i];
    ForestNode node = {feature, FloorToFloat(tree.threshold[i]), order.left[i]};
    if (feature < block_features) {
      block_nodes_.push_back(node);
    } else {
      node.feature -= static_cast<uint32_t>(block_features);
      page_nodes_.push_back(node);
    }
  }
  added.end_node = static_cast<uint32_t>(block_nodes_.size());
  added.end_page_node = static_cast<uint32_t>(page_nodes_.size());
  values_.resize(values_.size() + tree.value.size());
  for (size_t i = 0; i < tree.value.size(); ++i) {
    values_[added.first_value + order.position[i]] = tree.value[i];
  }
  trees_.push_back(added);
}

// For each tree the leaves that the page features leave.
std::vector<uint32_t> Forest::PageLeaves(const FeatureMatrix& matrix) const {
  std::vector<uint32_t> leaves;
  leaves.reserve(trees_.size());
  for (const Tree& tree : trees_) {
    uint32_t left = kAllLeaves;
    for (uint32_t i = tree.first_page_node; i < tree.end_page_node; ++i) {
      const ForestNode& node = page_nodes_[i];
      if (matrix.page()[node.feature] > node.threshold) left &= ~node.strikes;
    }
    leaves.push_back(left);
  }
  return leaves;
}

std::vector<double> Forest::Score(const FeatureMatrix& matrix) const {
  const std::vector<uint32_t> page_leaves = PageLeaves(matrix);
  std::vector<double> scores(matrix.stride(), 0.0);
  const AddTileFunction add_tile = AddTileFunctions().front();
  for (size_t first = 0; first < matrix.stride(); first += kTileBlocks) {
    ForestTile tile = {};
    tile.columns = matrix.Column(0) + first;
    tile.stride = matrix.stride();
    for (size_t t = 0; t < trees_.size(); ++t) {
      const Tree& tree = trees_[t];
      tile.nodes =
          std::span(block_nodes_)
              .subspan(tree.first_node, tree.end_node - tree.first_node);
      tile.values = values_.data() + tree.first_value;
      tile.leaves = page_leaves[t];
      add_tile(tile, scores.data() + first);
    }
  }
  scores.resize(matrix.blocks());
  return scores;
}

double Forest::ScorePage(const FeatureMatrix& matrix) const {
  const std::vector<uint32_t> leaves = PageLeaves(matrix);
  double score = 0;
  for (size_t t = 0; t < trees_.size(); ++t) {
    score += values_[trees_[t].first_value +
                     static_cast<size_t>(std::countr_zero(leaves[t]))];
  }
  return score;
}

}  // namespace descale
