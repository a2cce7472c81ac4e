#include <string>
#include <string_view>

#include "descale/document.h"
#include "descale/outcome.h"

#include "base/json_writer.h"
#include "write/render.h"

namespace descale {
namespace {

void WriteBlocks(const Article& article, JsonWriter* json) {
  json->Key("blocks").BeginArray();
  for (const ArticleBlock& block : article.blocks) {
    json->BeginObject();
    json->String("kind", BlockKindName(block.kind));
    json->Integer("level", block.level);
    json->String("text", std::string_view(article.text)
                             .substr(block.text.begin, block.text.size()));
    json->Number("score", block.score);
    json->EndObject();
  }
  json->EndArray();
}

void WriteRemovals(const Article& article, JsonWriter* json) {
  json->Key("removed").BeginArray();
  for (const Removal& removal : article.removed) {
    const Reason& reason = removal.reason;
    json->BeginObject();
    json->String("text", removal.text);
    json->String("stage", reason.stage);
    json->String("rule", reason.rule);
    json->String("class", reason.rule_class);
    json->String("file", reason.file);
    json->Integer("line", reason.line);
    json->String("evidence", reason.evidence);
    json->EndObject();
  }
  json->EndArray();
}

}  // namespace

void RenderJsonl(const Article& article, const WriteOptions& options,
                 std::string* out) {
  const Metadata& metadata = article.metadata;
  const Outcome& outcome = article.outcome;
  JsonWriter json(out);
  json.BeginObject();
  json.String("id", article.id);
  json.String("url", article.url);
  json.String("title", metadata.title.value);
  json.String("author", metadata.author.value);
  json.String("date", metadata.date.value);
  json.String("language", metadata.language.value);
  json.String("source", metadata.source.value);
  json.String("text", article.text);
  json.Number("confidence", static_cast<double>(article.confidence));
  json.String("status", PageStatusName(outcome.status));
  json.String("reason", OutcomeReasonName(outcome.reason));
  if (!outcome.message.empty()) {
    json.String("message", outcome.message);
  }
  if (options.with_blocks) WriteBlocks(article, &json);
  if (options.with_removed) WriteRemovals(article, &json);
  json.EndObject();
  *out += '\n';
}

}  // namespace descale
