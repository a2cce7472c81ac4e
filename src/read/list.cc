#include "read/list.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/status.h"

#include "base/strings.h"
#include "read/decompress.h"
#include "read/file.h"
#include "read/names.h"

namespace descale {
namespace {

// A path, an id and a URL fit easily; what is longer is no list.
constexpr size_t kMaxLineBytes = 1 << 20;

// A line that is to be reported.
Input FailedLine(const std::string& list, const LineReader::Line& line,
                 Outcome outcome) {
  return FailedInput(list + ":" + std::to_string(line.number),
                     std::move(outcome));
}

Outcome Corrupt(std::string message) {
  return ReadFailure(OutcomeReason::kCorrupt, std::move(message));
}

// Reads an optional member; false if it is there and not a string.
bool ReadString(const JsonValue& object, std::string_view key,
                std::string* value) {
  const JsonValue member = object[key];
  value->assign(member.AsString());
  return member.is_string() || member.kind() == JsonValue::Kind::kNull;
}

// Where the input is and what its output is called, by the path in the list.
Outcome Locate(const std::string& folder, std::string path, Input* input) {
  if (path.find('\0') != std::string::npos) {
    return Corrupt("the path has a NUL character");
  }
  input->path = path.starts_with('/') ? path : folder + path;
  input->output_name = ContainedName(path);
  if (input->id.empty()) {
    input->id = std::move(path);
  }
  return {};
}

}  // namespace

std::string ListLines::Folder() const {
  return path_.substr(0, path_.rfind('/') + 1);
}

bool ListLines::Next(LineReader::Line* line) {
  if (!lines_.has_value()) {
    lines_.emplace(Decompress(OpenFile(TypedInput(path_)), path_, limits_),
                   kMaxLineBytes);
  }
  while (lines_->Next(line)) {
    line->text = TrimAscii(line->text);
    if (!line->outcome.ok() || !line->text.empty()) {
      return true;
    }
  }
  return false;
}

bool ListReader::Next(Input* input) {
  LineReader::Line line;
  if (!lines_.Next(&line)) {
    return false;
  }
  *input = Input{};
  if (Outcome outcome =
          line.outcome.ok() ? ParseLine(line.text, input) : line.outcome;
      !outcome.ok()) {
    *input = FailedLine(lines_.path(), line, std::move(outcome));
  }
  return true;
}

Outcome ListReader::ParseLine(std::string_view line, Input* input) {
  const Result<JsonValue> value = json_.Parse(line);
  if (!value.ok()) {
    return Corrupt("not JSON: " + value.status().message());
  }
  if (!value->is_object()) {
    return Corrupt("not a JSON object");
  }
  std::string path;
  for (auto [key, target] :
       {std::pair("path", &path), std::pair("id", &input->id),
        std::pair("url", &input->url), std::pair("crawled", &input->crawled)}) {
    if (!ReadString(*value, key, target)) {
      return Corrupt(std::string("\"") + key + "\" is not a string");
    }
  }
  if (path.empty()) {
    return Corrupt("no \"path\"");
  }
  return Locate(lines_.Folder(), std::move(path), input);
}

bool PathList::Next(Input* input) {
  LineReader::Line line;
  if (!lines_.Next(&line)) {
    return false;
  }
  *input = Input{};
  if (Outcome outcome =
          line.outcome.ok()
              ? Locate(lines_.Folder(), std::string(line.text), input)
              : line.outcome;
      !outcome.ok()) {
    *input = FailedLine(lines_.path(), line, std::move(outcome));
  }
  return true;
}

}  // namespace descale
