#include "classify/classify.h"

#include <cstdio>
#include <string>

#include "classify/decide.h"
#include "classify/features.h"
#include "classify/heuristic.h"

namespace descale {
namespace {

std::string Evidence(const Block& block) {
  char text[64];
  std::snprintf(text, sizeof text, "score %.2f, link share %.2f",
                static_cast<double>(block.score), block.LinkShare());
  return text;
}

}  // namespace

void Classify(Document* document) {
  if (document->kind == PageKind::kText) return;
  const std::vector<BlockFeatures> rows = ComputeFeatures(*document);
  const std::vector<float> scores = ScoreBlocks(rows);
  const std::vector<bool> keep = DecideBlocks(*document, scores);
  for (size_t i = 0; i < document->blocks.size(); ++i) {
    Block& block = document->blocks[i];
    block.score = scores[i];
    if (keep[i]) continue;
    Reason reason;
    reason.stage = "classify";
    reason.evidence = Evidence(block);
    block.reason = document->AddReason(std::move(reason));
  }
}

}  // namespace descale
