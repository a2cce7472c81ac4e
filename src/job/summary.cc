#include "job/summary.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "descale/version.h"

#include "base/json_writer.h"

namespace descale {
namespace {

void WritePages(const RunStats& stats, JsonWriter* json) {
  json->Key("pages").BeginObject();
  json->Count("in", stats.pages);
  json->Count("articles", stats.ok + stats.degraded);
  json->Count("degraded", stats.degraded);
  json->Count("dropped", stats.dropped);
  json->Count("failed", stats.failed);
  json->EndObject();
  json->Key("bytes").BeginObject();
  json->Count("in", stats.bytes_in);
  json->Count("out", stats.bytes_out);
  json->EndObject();
}

void WriteReasons(const JobCounts& counts, JsonWriter* json) {
  json->Key("reasons").BeginObject();
  for (size_t i = 1; i < kOutcomeReasonCount; ++i) {
    if (counts.by_reason[i] > 0) {
      json->Count(OutcomeReasonName(static_cast<OutcomeReason>(i)),
                  counts.by_reason[i]);
    }
  }
  json->EndObject();
}

void WriteShards(const JobState& state, JsonWriter* json) {
  json->Key("shards").BeginArray();
  for (const Shard& shard : state.shards) {
    json->BeginObject();
    json->String("name", shard.name);
    json->Count("articles", shard.articles);
    json->Count("bytes", shard.bytes);
    json->EndObject();
  }
  json->EndArray();
  json->Key("inputs").BeginArray();
  for (const InputState& input : state.inputs) {
    json->BeginObject();
    json->String("path", input.path);
    input.counts.Write(json);
    json->EndObject();
  }
  json->EndArray();
}

}  // namespace

std::string SummaryOf(const JobState& state, const StageTimes& cpu) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.String("descale", Version());
  WritePages(state.counts.stats, &json);
  WriteReasons(state.counts, &json);
  json.Key("skipped").BeginObject();
  for (size_t i = 0; i < kSkipReasonCount; ++i) {
    json.Count(SkipReasonName(static_cast<SkipReason>(i)),
               state.counts.skipped.counts[i]);
  }
  json.EndObject();
  json.Key("rules").BeginObject();
  for (const auto& [rule, lines] : state.counts.rules) {
    json.Count(rule, lines);
  }
  json.EndObject();
  WriteShards(state, &json);
  json.Key("cpu_seconds").BeginObject();
  for (size_t i = 0; i < kStageCount; ++i) {
    json.Number(StageName(static_cast<Stage>(i)),
                static_cast<double>(cpu.nanoseconds[i]) / 1e9);
  }
  json.EndObject();
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
