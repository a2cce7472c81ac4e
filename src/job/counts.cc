#include "job/counts.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace descale {
namespace {

constexpr std::pair<std::string_view, uint64_t RunStats::*> kStats[] = {
    {"pages", &RunStats::pages},
    {"ok", &RunStats::ok},
    {"degraded", &RunStats::degraded},
    {"dropped", &RunStats::dropped},
    {"failed", &RunStats::failed},
    {"unreadable", &RunStats::unreadable},
    {"parsed_whole", &RunStats::parsed_whole},
    {"bytes_in", &RunStats::bytes_in},
    {"bytes_out", &RunStats::bytes_out},
};

constexpr std::pair<std::string_view, uint64_t PageCounts::*> kPageCounts[] = {
    {"pages", &PageCounts::pages},
    {"articles", &PageCounts::articles},
    {"dropped", &PageCounts::dropped},
    {"failed", &PageCounts::failed},
};

void WriteSkips(const SkipCounts& skipped, JsonWriter* json) {
  json->Key("skipped").BeginObject();
  for (size_t i = 0; i < kSkipReasonCount; ++i) {
    json->Count(SkipReasonName(static_cast<SkipReason>(i)), skipped.counts[i]);
  }
  json->EndObject();
}

SkipCounts ReadSkips(const JsonValue& object) {
  SkipCounts skipped;
  for (size_t i = 0; i < kSkipReasonCount; ++i) {
    skipped.counts[i] =
        object["skipped"][SkipReasonName(static_cast<SkipReason>(i))].AsCount();
  }
  return skipped;
}

}  // namespace

void PageCounts::Count(const Outcome& outcome) {
  ++pages;
  articles += outcome.has_article() ? 1 : 0;
  dropped += outcome.status == PageStatus::kDropped ? 1 : 0;
  failed += outcome.status == PageStatus::kFailed ? 1 : 0;
}

void PageCounts::Write(JsonWriter* json) const {
  for (const auto& [name, member] : kPageCounts) {
    json->Count(name, this->*member);
  }
  WriteSkips(skipped, json);
}

PageCounts PageCounts::Read(const JsonValue& object) {
  PageCounts counts;
  for (const auto& [name, member] : kPageCounts) {
    counts.*member = object[name].AsCount();
  }
  counts.skipped = ReadSkips(object);
  return counts;
}

void JobCounts::Count(const Article& article) {
  stats.Count(article);
  ++by_reason[static_cast<size_t>(article.outcome.reason)];
  for (const Removal& removal : article.removed) {
    if (!removal.reason.rule.empty()) {
      ++rules[removal.reason.rule];
    }
  }
}

void JobCounts::Write(JsonWriter* json) const {
  for (const auto& [name, member] : kStats) {
    json->Count(name, stats.*member);
  }
  WriteSkips(skipped, json);
  json->Key("reasons").BeginObject();
  for (size_t i = 1; i < kOutcomeReasonCount; ++i) {
    json->Count(OutcomeReasonName(static_cast<OutcomeReason>(i)), by_reason[i]);
  }
  json->EndObject();
  json->Key("rules").BeginObject();
  for (const auto& [rule, lines] : rules) {
    json->EscapedKey(rule).Integer(static_cast<int64_t>(lines));
  }
  json->EndObject();
}

JobCounts JobCounts::Read(const JsonValue& object) {
  JobCounts counts;
  for (const auto& [name, member] : kStats) {
    counts.stats.*member = object[name].AsCount();
  }
  counts.skipped = ReadSkips(object);
  for (size_t i = 1; i < kOutcomeReasonCount; ++i) {
    counts.by_reason[i] =
        object["reasons"][OutcomeReasonName(static_cast<OutcomeReason>(i))]
            .AsCount();
  }
  for (const auto& [rule, lines] : object["rules"].Members()) {
    counts.rules.emplace(rule, lines.AsCount());
  }
  return counts;
}

}  // namespace descale
