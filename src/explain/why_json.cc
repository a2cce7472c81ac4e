#include <cstdint>
#include <string>
#include <string_view>

#include "descale/explain.h"

#include "base/json_writer.h"
#include "explain/fates.h"
#include "explain/json_parts.h"

namespace descale {
namespace {

std::string_view NameOf(InSource in_source) {
  switch (in_source) {
    case InSource::kNo:
      return "no";
    case InSource::kYes:
      return "yes";
    case InSource::kNotSearched:
      return "not_searched";
  }
  return "";
}

void WriteLine(const Document& document, const Fates& fates, uint32_t line,
               JsonWriter* json) {
  const auto text_at = [&](uint32_t i) {
    return i < document.lines.size() ? document.TextOf(document.lines[i])
                                     : std::string_view();
  };
  json->BeginObject();
  WriteLineMembers(document, fates, line, json);
  json->String("before", line == 0 ? "" : text_at(line - 1));
  json->String("after", text_at(line + 1));
  json->Key("block").BeginObject();
  WriteBlockMembers(document, document.blocks[document.lines[line].block],
                    json);
  json->EndObject();
  json->EndObject();
}

}  // namespace

std::string WhyJson(const Explanation& explanation, const WhyAnswer& answer) {
  const Document& document = explanation.document;
  const Fates fates(document);
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.String("id", explanation.article.id);
  json.String("text", answer.text);
  json.Bool("found", answer.found());
  json.Key("lines").BeginArray();
  for (const uint32_t line : answer.lines) {
    WriteLine(document, fates, line, &json);
  }
  json.EndArray();
  json.Key("metadata").BeginArray();
  for (const std::string_view field : answer.fields) json.String(field);
  json.EndArray();
  json.String("in_source", NameOf(answer.in_source));
  json.EndObject();
  out += '\n';
  return out;
}

}  // namespace descale
