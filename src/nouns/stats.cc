#include "descale/stats.h"

#include "descale/article.h"

namespace descale {

std::string_view StageName(Stage stage) {
  static constexpr std::array<std::string_view, kStageCount> kNames = {
      "read",     "decode", "parse", "segment",
      "classify", "rules",  "clean", "write"};
  return kNames[static_cast<size_t>(stage)];
}

void StageTimes::Add(const StageTimes& other) {
  for (size_t i = 0; i < kStageCount; ++i) {
    nanoseconds[i] += other.nanoseconds[i];
  }
}

void RunStats::Count(const Article& article) {
  const Outcome& outcome = article.outcome;
  ++pages;
  bytes_in += article.page_bytes;
  bytes_out += article.text.size();
  parsed_whole += article.parsed_whole ? 1 : 0;
  switch (outcome.status) {
    case PageStatus::kOk:
      ++ok;
      break;
    case PageStatus::kDegraded:
      ++degraded;
      break;
    case PageStatus::kDropped:
      ++dropped;
      break;
    case PageStatus::kFailed:
      ++failed;
      if (outcome.reason == OutcomeReason::kUnreadable) ++unreadable;
      break;
  }
}

void RunStats::Add(const RunStats& other) {
  pages += other.pages;
  ok += other.ok;
  degraded += other.degraded;
  dropped += other.dropped;
  failed += other.failed;
  unreadable += other.unreadable;
  parsed_whole += other.parsed_whole;
  bytes_in += other.bytes_in;
  bytes_out += other.bytes_out;
  cpu.Add(other.cpu);
}

}  // namespace descale
