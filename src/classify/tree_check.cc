#include "classify/tree_check.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

namespace descale {
namespace {

bool IsFinite(double value) { return std::isfinite(value); }

// Each child must be there, and must not have another parent.
std::string FaultOfChildren(const TreeArrays& tree) {
  const size_t nodes = tree.feature.size();
  std::vector<bool> node_seen(nodes, false);
  std::vector<bool> leaf_seen(tree.value.size(), false);
  if (nodes > 0) node_seen[0] = true;
  for (size_t i = 0; i < nodes; ++i) {
    for (const int32_t child : {tree.left[i], tree.right[i]}) {
      auto& seen = child < 0 ? leaf_seen : node_seen;
      const auto index = static_cast<size_t>(child < 0 ? ~child : child);
      if (index >= seen.size()) return "a child is out of range";
      // A parent stands before its children, so there is no way round.
      if (child >= 0 && index <= i) return "a child stands before its parent";
      if (seen[index]) return "a child has two parents";
      seen[index] = true;
    }
  }
  return "";
}

}  // namespace

std::string FaultOf(const TreeArrays& tree, size_t max_leaves,
                    size_t features) {
  const size_t nodes = tree.feature.size();
  if (tree.threshold.size() != nodes || tree.left.size() != nodes ||
      tree.right.size() != nodes) {
    return "feature, threshold, left and right differ in size";
  }
  if (tree.value.size() != nodes + 1) {
    return "value has not one entry more than feature";
  }
  if (tree.value.size() > max_leaves) {
    return "more than " + std::to_string(max_leaves) + " leaves";
  }
  if (std::any_of(tree.feature.begin(), tree.feature.end(),
                  [&](uint32_t feature) { return feature >= features; })) {
    return "a feature is out of range";
  }
  if (!std::all_of(tree.threshold.begin(), tree.threshold.end(), IsFinite) ||
      !std::all_of(tree.value.begin(), tree.value.end(), IsFinite)) {
    return "a threshold or value is not finite";
  }
  return FaultOfChildren(tree);
}

}  // namespace descale
