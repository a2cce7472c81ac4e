#include <cstdint>
#include <string>
#include <string_view>

#include "descale/compare.h"

#include "base/json_writer.h"

namespace descale {
namespace {

void WriteOutcome(std::string_view key, const Outcome& outcome,
                  JsonWriter* json) {
  json->Key(key).BeginObject();
  json->String("status", PageStatusName(outcome.status));
  json->String("reason", OutcomeReasonName(outcome.reason));
  json->EndObject();
}

}  // namespace

std::string ChangeJson(const ArticleChange& change) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.String("id", change.id);
  WriteOutcome("before", change.before, &json);
  WriteOutcome("after", change.after, &json);
  json.Key("lines").BeginArray();
  for (const LineChange& line : change.lines) {
    if (line.kind == LineChange::Kind::kSame) {
      continue;
    }
    json.BeginObject();
    json.String("change",
                line.kind == LineChange::Kind::kGone ? "gone" : "new");
    json.String("text", line.text);
    json.String("rule", line.reason.rule);
    json.String("file", line.reason.file);
    json.Integer("line", line.reason.line);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return text + "\n";
}

std::string CountsJson(const ChangeCounts& counts) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.Count("pages", counts.pages);
  json.Count("changed", counts.changed);
  json.Count("lost_articles", counts.lost_articles);
  json.Count("gone_lines", counts.gone_lines);
  json.Count("new_lines", counts.new_lines);
  json.Count("characters", counts.characters);
  json.Count("gone_characters", counts.gone_characters);
  json.Count("new_characters", counts.new_characters);
  json.Key("by_rule").BeginObject();
  for (const auto& [rule, lines] : counts.by_rule) {
    json.EscapedKey(rule).Integer(static_cast<int64_t>(lines));
  }
  json.EndObject();
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
