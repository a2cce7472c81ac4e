// Time of the content model's forests, per page of 285 blocks (what pages have
// on average). Options are those of google-benchmark.
//
//   BlockForest/200   200 trees of 31 leaves over all blocks of a page
//   PageForest/80     80 trees of 7 leaves over the page

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include "classify/feature_matrix.h"
#include "classify/forest.h"

namespace descale {
namespace {

constexpr size_t kBlocks = 285;
constexpr size_t kBlockFeatures = 150;
constexpr size_t kPageFeatures = 80;

// Values and thresholds are uniform, so that walks take both ways.
class MadeUp {
 public:
  float Number() { return static_cast<float>(random_() % 1000) / 1000; }

  TreeArrays Tree(size_t leaves, size_t first_feature) {
    TreeArrays tree;
    tree.value.push_back(Number());
    while (tree.value.size() < leaves) {
      const auto leaf = static_cast<int32_t>(random_() % tree.value.size());
      const auto node = static_cast<int32_t>(tree.feature.size());
      for (auto* children : {&tree.left, &tree.right}) {
        for (int32_t& child : *children) {
          if (child == ~leaf) child = node;
        }
      }
      const size_t features = kBlockFeatures + kPageFeatures - first_feature;
      tree.feature.push_back(
          static_cast<uint32_t>(first_feature + random_() % features));
      tree.threshold.push_back(Number());
      tree.left.push_back(~leaf);
      tree.right.push_back(~static_cast<int32_t>(tree.value.size()));
      tree.value.push_back(Number());
    }
    return tree;
  }

  FeatureMatrix Matrix() {
    FeatureMatrix matrix;
    matrix.Reset(kBlocks, kBlockFeatures, kPageFeatures);
    for (size_t k = 0; k < kBlockFeatures; ++k) {
      for (size_t i = 0; i < kBlocks; ++i) matrix.Column(k)[i] = Number();
    }
    for (float& value : matrix.page()) value = Number();
    return matrix;
  }

 private:
  std::mt19937 random_{1};
};

Forest MadeUpForest(benchmark::State* state, MadeUp* made_up, size_t leaves,
                    size_t first_feature) {
  std::vector<TreeArrays> trees;
  for (int64_t i = 0; i < state->range(0); ++i) {
    trees.push_back(made_up->Tree(leaves, first_feature));
  }
  auto forest = Forest::Make(trees, kBlockFeatures, kPageFeatures);
  if (!forest.ok()) state->SkipWithError(forest.status().message().c_str());
  return forest.ok() ? *forest : Forest();
}

void BlockForest(benchmark::State& state) {
  MadeUp made_up;
  const Forest forest = MadeUpForest(&state, &made_up, 31, 0);
  const FeatureMatrix matrix = made_up.Matrix();
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(forest.Score(matrix));
  }
}
BENCHMARK(BlockForest)->Arg(100)->Arg(200)->Unit(benchmark::kMicrosecond);

void PageForest(benchmark::State& state) {
  MadeUp made_up;
  const Forest forest = MadeUpForest(&state, &made_up, 7, kBlockFeatures);
  const FeatureMatrix matrix = made_up.Matrix();
  for ([[maybe_unused]] auto _ : state) {
    benchmark::DoNotOptimize(forest.ScorePage(matrix));
  }
}
BENCHMARK(PageForest)->Arg(80)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace descale

BENCHMARK_MAIN();
