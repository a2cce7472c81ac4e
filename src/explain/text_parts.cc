#include "explain/text_parts.h"

#include <cstdio>

#include "descale/outcome.h"

namespace descale {

std::string OutcomeWords(const Outcome& outcome) {
  std::string words(PageStatusName(outcome.status));
  if (outcome.ok()) return words;
  words.append(" (").append(OutcomeReasonName(outcome.reason)).append(")");
  if (!outcome.stage.empty()) words.append(" in ").append(outcome.stage);
  if (!outcome.message.empty()) words.append(": ").append(outcome.message);
  return words;
}

std::string KindWords(const Block& block) {
  std::string words(BlockKindName(block.kind));
  if (block.kind == BlockKind::kHeading) {
    words += " " + std::to_string(block.level);
  }
  return words;
}

std::string ShareWords(double share) {
  char words[32];
  std::snprintf(words, sizeof(words), "%.2f", share);
  return words;
}

std::string ContributionWords(std::span<const Contribution> contributions) {
  constexpr size_t kMost = 3;
  std::string words;
  for (const Contribution& one :
       contributions.first(std::min(contributions.size(), kMost))) {
    char numbers[64];
    std::snprintf(numbers, sizeof(numbers), " %.3g (%+.2f)",
                  static_cast<double>(one.value),
                  static_cast<double>(one.change));
    words.append(words.empty() ? "" : ", ").append(one.feature).append(numbers);
  }
  return words;
}

std::string PlaceOf(const Reason& reason) {
  return reason.file + ":" + std::to_string(reason.line);
}

}  // namespace descale
