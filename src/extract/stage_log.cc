#include "extract/stage_log.h"

#include <algorithm>
#include <string>

#include "base/cpu_clock.h"

namespace descale {
namespace {

template <typename Items>
std::string Share(const Items& items, std::string_view name) {
  const auto removed =
      std::count_if(items.begin(), items.end(),
                    [](const auto& item) { return item.reason != kKept; });
  return std::to_string(removed) + " of " + std::to_string(items.size()) + " " +
         std::string(name);
}

std::string Sentence(const Outcome& outcome) {
  std::string what(PageStatusName(outcome.status));
  if (!outcome.ok()) {
    what += " (" + std::string(OutcomeReasonName(outcome.reason)) +
            "): " + outcome.message;
  }
  return what;
}

}  // namespace

StageLog::StageLog(const ExtractOptions& options, std::string_view page_id,
                   StageTimes* times)
    : options_(options), page_id_(page_id), times_(times) {
  if (times_ != nullptr) last_ns_ = ThreadCpuNanoseconds();
}

void StageLog::After(Stage stage, const Document& document) {
  AddTime(stage);
  if (!options_.trace) return;
  options_.trace(stage, page_id_,
                 "removed so far: " + Share(document.blocks, "blocks") + ", " +
                     Share(document.lines, "lines"));
}

void StageLog::After(Stage stage, const Outcome& outcome) {
  AddTime(stage);
  if (options_.trace) options_.trace(stage, page_id_, Sentence(outcome));
}

void StageLog::AfterParse(const ParseNotes& notes, const Outcome& outcome) {
  AddTime(Stage::kParse);
  if (!options_.trace) return;
  std::string what = Sentence(outcome);
  if (notes.closed_iframes) what += ", open iframes closed";
  if (notes.doubt != Doubt::kNone) {
    what += ", parsed whole: " + std::string(DoubtName(notes.doubt));
  }
  options_.trace(Stage::kParse, page_id_, what);
}

void StageLog::AddTime(Stage stage) {
  if (times_ == nullptr) return;
  const uint64_t now = ThreadCpuNanoseconds();
  (*times_)[stage] += now - last_ns_;
  last_ns_ = now;
}

}  // namespace descale
