// ExplainJson: everything, for programs.

#include <cstdint>
#include <string>

#include "descale/explain.h"

#include "base/json_writer.h"
#include "explain/fates.h"
#include "explain/json_parts.h"
#include "explain/names.h"
#include "explain/tally.h"

namespace descale {
namespace {

void WriteHead(const Article& article, const Document& document,
               JsonWriter* json) {
  json->String("id", article.id);
  json->String("url", article.url);
  json->String("kind", PageKindName(article.kind));
  json->String("generator", document.generator);
  const Outcome& outcome = article.outcome;
  json->Key("outcome").BeginObject();
  json->String("status", PageStatusName(outcome.status));
  json->String("reason", OutcomeReasonName(outcome.reason));
  json->String("stage", outcome.stage);
  json->String("message", outcome.message);
  json->EndObject();
  const CharsetReport& charset = article.charset;
  json->Key("charset").BeginObject();
  json->String("declared", charset.declared);
  json->String("used", charset.used);
  json->String("origin", charset.origin);
  json->EndObject();
}

void WriteMetadata(const Article& article, const Document& document,
                   JsonWriter* json) {
  json->Key("metadata").BeginObject();
  for (const NamedField& named : kMetadataFields) {
    const MetadataField& field = article.metadata.*named.field;
    const Reason* rule = RuleOfOrigin(document, field.origin);
    json->Key(named.name).BeginObject();
    json->String("value", field.value);
    json->String("origin", field.origin);
    json->String("file", rule == nullptr ? "" : rule->file);
    json->Integer("line", rule == nullptr ? 0 : rule->line);
    json->EndObject();
  }
  json->Key("tags").BeginArray();
  for (const std::string& tag : article.metadata.tags) json->String(tag);
  json->EndArray();
  json->EndObject();
}

void WriteBlocks(const Document& document, const Fates& fates,
                 JsonWriter* json) {
  json->Key("blocks").BeginArray();
  for (const Block& block : document.blocks) {
    json->BeginObject();
    WriteBlockMembers(document, block, json);
    json->Key("lines").BeginArray();
    for (uint32_t i = 0; i < block.line_count; ++i) {
      json->BeginObject();
      WriteLineMembers(document, fates, block.first_line + i, json);
      json->EndObject();
    }
    json->EndArray();
    json->EndObject();
  }
  json->EndArray();
}

void WriteTally(const Tally& tally, const Fates& fates, JsonWriter* json) {
  json->Key("counts").BeginObject();
  json->Integer("blocks", tally.blocks);
  json->Integer("blocks_kept", tally.blocks_kept);
  json->Integer("lines", tally.lines);
  json->Integer("lines_kept", tally.lines_kept);
  json->Integer("positions", fates.position_count());
  json->Key("removed_by").BeginObject();
  for (const auto& [stage, lines] : tally.removed_by) {
    json->Integer(stage, lines);
  }
  json->EndObject();
  json->Key("rules").BeginArray();
  for (const Tally::Row& row : tally.rules) {
    json->BeginObject();
    json->String("what", row.what);
    json->String("rule", row.reason->rule);
    json->String("class", row.reason->rule_class);
    json->String("file", row.reason->file);
    json->Integer("line", row.reason->line);
    json->Integer("lines", row.lines);
    json->EndObject();
  }
  json->EndArray();
  json->EndObject();
}

}  // namespace

std::string ExplainJson(const Explanation& explanation) {
  const Document& document = explanation.document;
  const Fates fates(document);
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  WriteHead(explanation.article, document, &json);
  WriteMetadata(explanation.article, document, &json);
  WriteBlocks(document, fates, &json);
  WriteTally(TallyOf(document, fates), fates, &json);
  json.EndObject();
  out += '\n';
  return out;
}

}  // namespace descale
