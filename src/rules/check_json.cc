// What is wrong with rule files, as text and as JSON.

#include <string>
#include <vector>

#include "descale/ruleset.h"

#include "base/json_writer.h"

namespace descale {

std::string RuleWarning::ToString() const {
  std::string place = file;
  place.append(":").append(std::to_string(line)).append(": ");
  return place.append(rule).append(": ").append(text);
}

std::string RuleCheckJson(const std::vector<RuleMistake>& mistakes,
                          const std::vector<RuleWarning>& warnings) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.Key("mistakes").BeginArray();
  for (const RuleMistake& mistake : mistakes) {
    json.BeginObject();
    json.String("file", mistake.file);
    json.Integer("line", mistake.line);
    json.Integer("column", mistake.column);
    json.String("text", mistake.text);
    json.EndObject();
  }
  json.EndArray();
  json.Key("warnings").BeginArray();
  for (const RuleWarning& warning : warnings) {
    json.BeginObject();
    json.String("file", warning.file);
    json.Integer("line", warning.line);
    json.String("rule", warning.rule);
    json.String("check", warning.check);
    json.String("text", warning.text);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
  return text;
}

}  // namespace descale
