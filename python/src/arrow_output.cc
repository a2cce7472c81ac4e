#include "arrow_output.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "descale/outcome.h"

namespace descale::python {
namespace {

struct Field {
  const char* name;
  // Of a text; null for the confidence, the one number.
  std::string_view (*text)(const Article&);
};

constexpr std::array<Field, 14> kAllFields = {{
    {"input", [](const Article& a) -> std::string_view { return a.input; }},
    {"id", [](const Article& a) -> std::string_view { return a.id; }},
    {"crawled", [](const Article& a) -> std::string_view { return a.crawled; }},
    {"url", [](const Article& a) -> std::string_view { return a.url; }},
    {"title",
     [](const Article& a) -> std::string_view {
       return a.metadata.title.value;
     }},
    {"author",
     [](const Article& a) -> std::string_view {
       return a.metadata.author.value;
     }},
    {"date",
     [](const Article& a) -> std::string_view {
       return a.metadata.date.value;
     }},
    {"language",
     [](const Article& a) -> std::string_view {
       return a.metadata.language.value;
     }},
    {"source",
     [](const Article& a) -> std::string_view {
       return a.metadata.source.value;
     }},
    {"text", [](const Article& a) -> std::string_view { return a.text; }},
    {"confidence", nullptr},
    {"status",
     [](const Article& a) { return PageStatusName(a.outcome.status); }},
    {"reason",
     [](const Article& a) { return OutcomeReasonName(a.outcome.reason); }},
    {"message",
     [](const Article& a) -> std::string_view { return a.outcome.message; }},
}};

constexpr size_t kPageFields = 3;

std::span<const Field> FieldsOf(ArticleColumns columns) {
  return std::span(kAllFields)
      .subspan(columns == ArticleColumns::kArticle ? kPageFields : 0);
}

// A schema with the children that it points to. No part is moved while it is
// in use, so that pointers into it hold.
struct SchemaHolder {
  std::array<ArrowSchema, kAllFields.size()> children{};
  std::array<ArrowSchema*, kAllFields.size()> pointers{};
};

void ReleaseLeaf(ArrowSchema* schema) { schema->release = nullptr; }

void ReleaseSchema(ArrowSchema* schema) {
  for (int64_t i = 0; i < schema->n_children; ++i) {
    ArrowSchema* child = schema->children[i];
    if (child->release != nullptr) {
      child->release(child);
    }
  }
  delete static_cast<SchemaHolder*>(schema->private_data);
  schema->release = nullptr;
}

// One column. It is held by its ArrowArray alone, as a consumer may move a
// child out of its parent and keep it.
struct Column {
  std::vector<int64_t> offsets;
  std::string bytes;
  std::vector<float> numbers;
  std::array<const void*, 3> buffers{};
};

void ReleaseColumn(ArrowArray* array) {
  delete static_cast<Column*>(array->private_data);
  array->release = nullptr;
}

void ExportColumn(const Field& field, const std::vector<Article>& articles,
                  ArrowArray* out) {
  auto column = std::make_unique<Column>();
  if (field.text == nullptr) {
    for (const Article& article : articles) {
      column->numbers.push_back(article.confidence);
    }
    column->buffers[1] = column->numbers.data();
  } else {
    column->offsets.push_back(0);
    for (const Article& article : articles) {
      column->bytes += field.text(article);
      column->offsets.push_back(static_cast<int64_t>(column->bytes.size()));
    }
    column->buffers[1] = column->offsets.data();
    column->buffers[2] = column->bytes.data();
  }
  *out = {};
  out->length = static_cast<int64_t>(articles.size());
  out->n_buffers = field.text == nullptr ? 2 : 3;
  out->buffers = column->buffers.data();
  out->release = &ReleaseColumn;
  out->private_data = column.release();
}

struct BatchHolder {
  std::array<ArrowArray, kAllFields.size()> children{};
  std::array<ArrowArray*, kAllFields.size()> pointers{};
  const void* validity = nullptr;
};

void ReleaseBatch(ArrowArray* array) {
  for (int64_t i = 0; i < array->n_children; ++i) {
    ArrowArray* child = array->children[i];
    if (child->release != nullptr) {
      child->release(child);
    }
  }
  delete static_cast<BatchHolder*>(array->private_data);
  array->release = nullptr;
}

}  // namespace

void ExportSchema(ArticleColumns columns, ArrowSchema* out) {
  const std::span<const Field> fields = FieldsOf(columns);
  auto holder = std::make_unique<SchemaHolder>();
  for (size_t i = 0; i < fields.size(); ++i) {
    ArrowSchema& child = holder->children[i];
    child.format = fields[i].text == nullptr ? "f" : "U";
    child.name = fields[i].name;
    child.release = &ReleaseLeaf;
    holder->pointers[i] = &child;
  }
  *out = {};
  out->format = "+s";
  out->name = "";
  out->n_children = static_cast<int64_t>(fields.size());
  out->children = holder->pointers.data();
  out->release = &ReleaseSchema;
  out->private_data = holder.release();
}

void ExportArticles(const std::vector<Article>& articles,
                    ArticleColumns columns, ArrowArray* out) {
  const std::span<const Field> fields = FieldsOf(columns);
  auto holder = std::make_unique<BatchHolder>();
  for (size_t i = 0; i < fields.size(); ++i) {
    ExportColumn(fields[i], articles, &holder->children[i]);
    holder->pointers[i] = &holder->children[i];
  }
  *out = {};
  out->length = static_cast<int64_t>(articles.size());
  out->n_buffers = 1;
  out->buffers = &holder->validity;
  out->n_children = static_cast<int64_t>(fields.size());
  out->children = holder->pointers.data();
  out->release = &ReleaseBatch;
  out->private_data = holder.release();
}

}  // namespace descale::python
