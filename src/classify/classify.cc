#include "classify/classify.h"

#include <cmath>
#include <cstddef>
#include <cstdio>
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

}  // namespace

void Classify(const ContentModel& model, const ExtractOptions& options,
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
  const Choice choice = ChooseBlocks(work.view, probabilities, article,
                                     parts.choice, options.favor);
  document->confidence =
      static_cast<float>(parts.ConfidenceFor(choice.expected_f1));
  Apply(choice, options.keep_removed, document);
}

}  // namespace descale
