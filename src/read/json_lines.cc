#include "read/json_lines.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/page.h"

#include "base/json.h"
#include "base/strings.h"
#include "read/line_reader.h"

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

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(Input input, std::unique_ptr<ByteStream> bytes,
                  const ReadOptions& options)
      : input_(std::move(input)),
        fields_(options.fields),
        lines_(std::move(bytes), options.limits.input_bytes) {}

  bool Next(Page* page) override {
    LineReader::Line line;
    do {
      if (!lines_.Next(&line)) {
        return false;
      }
    } while (line.outcome.ok() && TrimAscii(line.text).empty());
    StartRecord(input_, line.number, page);
    page->id = input_.path + ":" + std::to_string(line.number);
    page->outcome =
        line.outcome.ok() ? TakeLine(line.text, page) : line.outcome;
    if (!page->outcome.ok()) {
      page->bytes.clear();
    }
    return true;
  }

  bool IsReady() override { return lines_.IsReady(); }

 private:
  Outcome TakeLine(std::string_view text, Page* page);
  Outcome TakeString(const JsonValue& object, const std::string& key,
                     std::string* target) const;

  const Input input_;
  const JsonFields fields_;
  LineReader lines_;
  JsonReader json_;
};

Outcome JsonLinesReader::TakeLine(std::string_view text, Page* page) {
  const Result<JsonValue> object = json_.Parse(text);
  if (!object.ok()) {
    return Corrupt("not JSON: " + object.status().message());
  }
  if (!object->is_object()) {
    return Corrupt("not a JSON object");
  }
  for (auto [key, target] : {std::pair(&fields_.url, &page->url),
                             std::pair(&fields_.crawled, &page->crawled)}) {
    if (Outcome outcome = TakeString(*object, *key, target); !outcome.ok()) {
      return outcome;
    }
  }
  const JsonValue id = (*object)[fields_.id];
  if (IsWholeNumber(id)) {
    page->id = std::to_string(static_cast<int64_t>(id.AsNumber()));
  } else if (Outcome outcome = TakeString(*object, fields_.id, &page->id);
             !outcome.ok()) {
    return outcome;
  }
  const bool is_html = (*object)[fields_.html].is_string();
  if (!is_html && !(*object)[fields_.text].is_string()) {
    return Corrupt("neither \"" + fields_.html + "\" nor \"" + fields_.text +
                   "\" is a string");
  }
  page->kind = is_html ? PageKind::kHtml : PageKind::kText;
  page->http_charset = "utf-8";
  page->bytes = (*object)[is_html ? fields_.html : fields_.text].AsString();
  return {};
}

// Keeps what is there if the member is missing, null or empty.
Outcome JsonLinesReader::TakeString(const JsonValue& object,
                                    const std::string& key,
                                    std::string* target) const {
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

std::unique_ptr<Reader> OpenJsonLines(const Input& input,
                                      std::unique_ptr<ByteStream> bytes,
                                      const ReadOptions& options) {
  return std::make_unique<JsonLinesReader>(input, std::move(bytes), options);
}

}  // namespace descale
