// Features as JSON, for training.

#include <bit>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "descale/content_model.h"

#include "base/base64.h"
#include "base/json_writer.h"
#include "classify/content_model_impl.h"
#include "classify/features.h"
#include "classify/name_tokens.h"

namespace descale {
namespace {

// Bytes are written as they lie in memory.
static_assert(std::endian::native == std::endian::little);

std::string FloatsToBase64(std::span<const float> values) {
  return ToBase64(std::string_view(reinterpret_cast<const char*>(values.data()),
                                   values.size() * sizeof(float)));
}

void WriteNames(std::string_view key, const std::vector<std::string>& names,
                JsonWriter* json) {
  json->Key(key).BeginArray();
  for (const std::string& name : names) json->String(name);
  json->EndArray();
}

void WriteBlocks(const PageProfile& page, JsonWriter* json) {
  json->Key("blocks").BeginArray();
  for (size_t i = 0; i < page.size(); ++i) {
    json->BeginObject();
    json->String("text", page.document().TextOf(page.block(i)));
    json->Number("words", static_cast<double>(page.text(i).words));
    json->Integer("section", page.section(i));
    json->EndObject();
  }
  json->EndArray();
}

// The body's own names describe the page and are left out, as in NameScores.
void WriteSections(const Document& document, JsonWriter* json) {
  json->Key("sections").BeginArray();
  for (const Section& section : document.sections) {
    json->BeginObject();
    json->Integer("parent",
                  section.parent == kNoIndex ? -1 : int64_t{section.parent});
    json->Key("tokens").BeginArray();
    for (const Span names : {section.classes, section.id, section.role}) {
      if (section.parent == kNoIndex) break;
      ForEachNameToken(document.Name(names),
                       [&](std::string_view token) { json->String(token); });
    }
    json->EndArray();
    json->EndObject();
  }
  json->EndArray();
}

std::vector<float> RowMajor(const FeatureMatrix& matrix) {
  std::vector<float> rows;
  rows.reserve(matrix.blocks() * matrix.block_features());
  for (size_t i = 0; i < matrix.blocks(); ++i) {
    for (size_t k = 0; k < matrix.block_features(); ++k) {
      rows.push_back(matrix.Column(k)[i]);
    }
  }
  return rows;
}

}  // namespace

std::string FeatureNamesJson() {
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  WriteNames("block_features", BlockFeatureNames(), &json);
  WriteNames("page_features", PageFeatureNames(), &json);
  json.EndObject();
  return out;
}

std::string FeaturesJson(const Article& article, const Document& document,
                         const ContentModel& model) {
  const bool any = article.outcome.ok() && document.kind == PageKind::kHtml;
  const Document nothing;
  const Document& seen = any ? document : nothing;
  PageProfile page;
  FeatureMatrix matrix;
  ComputeFeatures(seen, model.impl().tokens, &page, &matrix);
  std::string out;
  JsonWriter json(&out);
  json.BeginObject();
  json.String("id", article.id);
  json.String("status", PageStatusName(article.outcome.status));
  json.String("reason", OutcomeReasonName(article.outcome.reason));
  WriteBlocks(page, &json);
  WriteSections(seen, &json);
  json.String("rows", FloatsToBase64(RowMajor(matrix)));
  json.String("page", FloatsToBase64(matrix.page()));
  json.EndObject();
  return out;
}

}  // namespace descale
