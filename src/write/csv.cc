#include <string>
#include <string_view>

#include "descale/outcome.h"

#include "base/json_writer.h"
#include "write/render.h"

namespace descale {
namespace {

// RFC 4180: quoted where it must be, quotation marks doubled.
void AppendField(std::string_view value, std::string* out) {
  if (value.find_first_of("\",\r\n") == std::string_view::npos) {
    out->append(value);
    return;
  }
  *out += '"';
  for (const char c : value) {
    out->append(c == '"' ? 2 : 1, c);
  }
  *out += '"';
}

}  // namespace

void RenderCsv(const Article& article, const WriteOptions& /*options*/,
               std::string* out) {
  const Metadata& metadata = article.metadata;
  std::string confidence;
  JsonWriter(&confidence).Number(static_cast<double>(article.confidence));
  const std::string_view fields[] = {
      article.id,
      article.url,
      metadata.title.value,
      metadata.author.value,
      metadata.date.value,
      metadata.language.value,
      metadata.source.value,
      article.text,
      confidence,
      PageStatusName(article.outcome.status),
      OutcomeReasonName(article.outcome.reason),
  };
  bool first = true;
  for (const std::string_view field : fields) {
    *out += first ? "" : ",";
    first = false;
    AppendField(field, out);
  }
  *out += "\r\n";
}

}  // namespace descale
