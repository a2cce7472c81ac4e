#include "classify/classify.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "classify/choose_blocks.h"
#include "classify/content_model_impl.h"
#include "classify/features.h"

namespace descale {
namespace {

// What a page leaves behind for the next one: memory.
struct Workspace {
  PageProfile view;
  FeatureMatrix matrix;
};

Workspace& ThreadWorkspace() {
  thread_local Workspace workspace;
  return workspace;
}

double Probability(double score) { return 1 / (1 + std::exp(-score)); }

// "score 0.12 below 0.55, link share 0.03", or what else speaks against it.
std::string Evidence(const Block& block, const Choice& choice) {
  const auto score = static_cast<double>(block.score);
  char text[96];
  if (score <= choice.threshold) {
    std::snprintf(text, sizeof text, "score %.2f below %.2f, link share %.2f",
                  score, choice.threshold, block.LinkShare());
  } else {
    std::snprintf(text, sizeof text, "score %.2f, but %s", score,
                  choice.hopeless ? "hardly anything else is content"
                                  : "the page has the same text before");
  }
  return text;
}

void Apply(const Choice& choice, bool with_evidence, Document* document) {
  int32_t last = kKept;
  for (size_t i = 0; i < document->blocks.size(); ++i) {
    if (choice.keep[i]) continue;
    Block& block = document->blocks[i];
    if (with_evidence || last == kKept) {
      Reason reason;
      reason.stage = "classify";
      if (with_evidence) reason.evidence = Evidence(block, choice);
      last = document->AddReason(std::move(reason));
    }
    block.reason = last;
  }
}

const std::string& NameOf(size_t feature) {
  const size_t of_blocks = BlockFeatureNames().size();
  return feature < of_blocks ? BlockFeatureNames()[feature]
                             : PageFeatureNames()[feature - of_blocks];
}

// The features that did most to the score of each block.
void AddContributions(const ForestPaths& paths, const FeatureMatrix& matrix,
                      Document* document) {
  constexpr size_t kMost = 5;
  const size_t count = BlockFeatureNames().size() + PageFeatureNames().size();
  std::vector<double> changes(count);
  std::vector<size_t> order(count);
  for (uint32_t block = 0; block < document->blocks.size(); ++block) {
    paths.Explain(matrix, block, changes);
    std::iota(order.begin(), order.end(), size_t{0});
    std::partial_sort(order.begin(), order.begin() + kMost, order.end(),
                      [&](size_t a, size_t b) {
                        return std::abs(changes[a]) > std::abs(changes[b]);
                      });
    for (size_t i = 0; i < kMost && changes[order[i]] != 0; ++i) {
      const size_t feature = order[i];
      document->contributions.push_back({block, NameOf(feature),
                                         matrix.ValueOf(block, feature),
                                         static_cast<float>(changes[feature])});
    }
  }
}

}  // namespace

void Classify(const ContentModel& model, Favor favor, Telling telling,
              Document* document) {
  if (document->kind == PageKind::kText) return;
  const ContentModel::Impl& parts = model.impl();
  Workspace& work = ThreadWorkspace();
  ComputeFeatures(*document, parts.tokens, &work.view, &work.matrix);
  std::vector<double> probabilities = parts.block_forest.Score(work.matrix);
  for (size_t i = 0; i < probabilities.size(); ++i) {
    probabilities[i] = Probability(probabilities[i]);
    document->blocks[i].score = static_cast<float>(probabilities[i]);
  }
  const double article = Probability(parts.page_forest.ScorePage(work.matrix));
  const Choice choice =
      ChooseBlocks(work.view, probabilities, article, parts.choice, favor);
  document->confidence =
      static_cast<float>(parts.ConfidenceFor(choice.expected_f1));
  Apply(choice, telling != Telling::kNothing, document);
  if (telling == Telling::kContributions) {
    AddContributions(parts.block_paths, work.matrix, document);
  }
}

}  // namespace descale
