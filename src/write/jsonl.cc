#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "descale/document.h"
#include "descale/outcome.h"
#include "descale/writer.h"

#include "base/json_writer.h"
#include "base/utf8.h"
#include "write/render.h"

namespace descale {
namespace {

void WriteBlocks(const Article& article, JsonWriter* json) {
  json->BeginArray();
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

// Code points rather than bytes: what strings of Python are counted in.
void WriteSpans(const Article& article, JsonWriter* json) {
  const std::string_view text = article.text;
  size_t byte = 0;
  size_t character = 0;
  const auto character_at = [&](size_t offset) {
    character += CountCodePoints(text.substr(byte, offset - byte));
    byte = offset;
    return static_cast<int64_t>(character);
  };
  json->BeginArray();
  for (const ArticleBlock& block : article.blocks) {
    json->BeginObject();
    json->String("kind", BlockKindName(block.kind));
    json->Integer("begin", character_at(block.text.begin));
    json->Integer("end", character_at(block.text.end));
    json->EndObject();
  }
  json->EndArray();
}

void WriteRemovals(const Article& article, JsonWriter* json) {
  json->BeginArray();
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

void WriteTags(const Article& article, JsonWriter* json) {
  json->BeginArray();
  for (const std::string& tag : article.metadata.tags) {
    json->String(tag);
  }
  json->EndArray();
}

struct RecordField {
  std::string_view name;
  void (*write)(const Article& article, JsonWriter* json);
  // kIfNotEmpty is for messages.
  enum class Presence { kAlways, kIfNotEmpty, kOnRequest } presence;
};

template <MetadataField Metadata::*field>
void WriteMetadata(const Article& article, JsonWriter* json) {
  json->String((article.metadata.*field).value);
}

template <std::string Article::*field>
void WriteText(const Article& article, JsonWriter* json) {
  json->String(article.*field);
}

constexpr auto kAlways = RecordField::Presence::kAlways;
constexpr auto kOnRequest = RecordField::Presence::kOnRequest;

constexpr RecordField kFields[] = {
    {"id", WriteText<&Article::id>, kAlways},
    {"url", WriteText<&Article::url>, kAlways},
    {"title", WriteMetadata<&Metadata::title>, kAlways},
    {"author", WriteMetadata<&Metadata::author>, kAlways},
    {"date", WriteMetadata<&Metadata::date>, kAlways},
    {"language", WriteMetadata<&Metadata::language>, kAlways},
    {"source", WriteMetadata<&Metadata::source>, kAlways},
    {"text", WriteText<&Article::text>, kAlways},
    {"confidence",
     [](const Article& article, JsonWriter* json) {
       json->Number(static_cast<double>(article.confidence));
     },
     kAlways},
    {"status",
     [](const Article& article, JsonWriter* json) {
       json->String(PageStatusName(article.outcome.status));
     },
     kAlways},
    {"reason",
     [](const Article& article, JsonWriter* json) {
       json->String(OutcomeReasonName(article.outcome.reason));
     },
     kAlways},
    {"message",
     [](const Article& article, JsonWriter* json) {
       json->String(article.outcome.message);
     },
     RecordField::Presence::kIfNotEmpty},
    {"site_name", WriteMetadata<&Metadata::site_name>, kOnRequest},
    {"canonical_url", WriteMetadata<&Metadata::canonical_url>, kOnRequest},
    {"description", WriteMetadata<&Metadata::description>, kOnRequest},
    {"image", WriteMetadata<&Metadata::image>, kOnRequest},
    {"tags", WriteTags, kOnRequest},
    {"crawled", WriteText<&Article::crawled>, kOnRequest},
    {"charset",
     [](const Article& article, JsonWriter* json) {
       json->String(article.charset.used);
     },
     kOnRequest},
    {"input", WriteText<&Article::input>, kOnRequest},
    {"blocks", WriteBlocks, kOnRequest},
    {"spans", WriteSpans, kOnRequest},
    {"removed", WriteRemovals, kOnRequest},
};

bool IsWanted(const RecordField& field, const Article& article,
              const std::vector<std::string>& fields) {
  if (field.presence == RecordField::Presence::kIfNotEmpty &&
      article.outcome.message.empty()) {
    return false;
  }
  return fields.empty() ? field.presence != kOnRequest
                        : std::find(fields.begin(), fields.end(), field.name) !=
                              fields.end();
}

}  // namespace

void RenderJsonl(const Article& article, const WriteOptions& options,
                 std::string* out) {
  JsonWriter json(out);
  json.BeginObject();
  for (const RecordField& field : kFields) {
    if (IsWanted(field, article, options.fields)) {
      field.write(article, &json.Key(field.name));
    }
  }
  json.EndObject();
  *out += '\n';
}

std::vector<std::string_view> RecordFields() {
  std::vector<std::string_view> names;
  for (const RecordField& field : kFields) {
    names.push_back(field.name);
  }
  return names;
}

Status CheckRecordFields(const std::vector<std::string>& fields) {
  const auto known = RecordFields();
  for (const std::string& field : fields) {
    if (std::find(known.begin(), known.end(), field) == known.end()) {
      return Status::InvalidArgument("records have no \"" + field + "\"");
    }
  }
  return {};
}

std::vector<std::string_view> DefaultRecordFields() {
  std::vector<std::string_view> names;
  for (const RecordField& field : kFields) {
    if (field.presence != kOnRequest) {
      names.push_back(field.name);
    }
  }
  return names;
}

}  // namespace descale
