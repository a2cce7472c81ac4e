#include "classify/forest_paths.h"

#include <algorithm>
#include <cstdint>

namespace descale {
namespace {

// Of a child: a node, or below 0 a leaf.
double MeanAt(const TreeArrays& tree, const std::vector<double>& mean,
              int32_t child) {
  if (child >= 0) return mean[static_cast<size_t>(child)];
  const int32_t leaf = ~child;
  return tree.value[static_cast<size_t>(leaf)];
}

}  // namespace

void ForestPaths::Explain(const FeatureMatrix& matrix, size_t block,
                          std::span<double> changes) const {
  std::fill(changes.begin(), changes.end(), 0.0);
  for (const auto& [tree, mean] : trees_) {
    int32_t at = tree.feature.empty() ? -1 : 0;
    while (at >= 0) {
      const auto node = static_cast<size_t>(at);
      const uint32_t feature = tree.feature[node];
      const auto value = static_cast<double>(matrix.ValueOf(block, feature));
      at = value <= tree.threshold[node] ? tree.left[node] : tree.right[node];
      changes[feature] += MeanAt(tree, mean, at) - mean[node];
    }
  }
}

}  // namespace descale
