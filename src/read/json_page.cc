#include "read/json_page.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "descale/status.h"

#include "read/input.h"

namespace descale {
namespace {

Outcome Corrupt(std::string message) {
  return ReadFailure(OutcomeReason::kCorrupt, std::move(message));
}

// Ids are numbers as often as strings; simdjson has a number as a double, so
// that it is taken from the line as it is written only if it is whole.
bool IsWholeNumber(const JsonValue& value) {
  constexpr double kMaxExact = 9007199254740992.0;  // 2^53
  const double number = value.AsNumber();
  return value.kind() == JsonValue::Kind::kNumber && number >= -kMaxExact &&
         number <= kMaxExact &&
         number == static_cast<double>(static_cast<int64_t>(number));
}

Outcome TakeString(const JsonValue& object, const std::string& key,
                   std::string* target) {
  const JsonValue member = object[key];
  if (!member.is_string() && member.kind() != JsonValue::Kind::kNull) {
    return Corrupt("\"" + key + "\" is not a string");
  }
  if (!member.AsString().empty()) {
    target->assign(member.AsString());
  }
  return {};
}

}  // namespace

Outcome ReadJsonPage(std::string_view text, const JsonFields& fields,
                     JsonReader* json, Page* page) {
  const Result<JsonValue> object = json->Parse(text);
  if (!object.ok()) {
    return Corrupt("not JSON: " + object.status().message());
  }
  if (!object->is_object()) {
    return Corrupt("not a JSON object");
  }
  for (auto [key, target] : {std::pair(&fields.url, &page->url),
                             std::pair(&fields.crawled, &page->crawled)}) {
    if (Outcome outcome = TakeString(*object, *key, target); !outcome.ok()) {
      return outcome;
    }
  }
  const JsonValue id = (*object)[fields.id];
  if (IsWholeNumber(id)) {
    page->id = std::to_string(static_cast<int64_t>(id.AsNumber()));
  } else if (Outcome outcome = TakeString(*object, fields.id, &page->id);
             !outcome.ok()) {
    return outcome;
  }
  const bool is_html = (*object)[fields.html].is_string();
  if (!is_html && !(*object)[fields.text].is_string()) {
    return Corrupt("neither \"" + fields.html + "\" nor \"" + fields.text +
                   "\" is a string");
  }
  page->kind = is_html ? PageKind::kHtml : PageKind::kText;
  page->http_charset = "utf-8";
  page->bytes = (*object)[is_html ? fields.html : fields.text].AsString();
  return {};
}

}  // namespace descale
