#include <string>
#include <vector>

#include "descale/ruleset.h"

#include "base/json_writer.h"

namespace descale {

std::string RuleMistakesJson(const std::vector<RuleMistake>& mistakes) {
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
  json.EndObject();
  return text;
}

}  // namespace descale
