#include "read/list.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/status.h"

#include "base/strings.h"
#include "read/file.h"
#include "read/gunzip.h"
#include "read/names.h"

namespace descale {
namespace {

constexpr size_t kBufferBytes = 64 << 10;
// A path, an id and a URL fit easily; what is longer is no list.
constexpr size_t kMaxLineBytes = 1 << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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

}  // namespace

ListReader::ListReader(std::string path, const Limits& limits)
    : path_(std::move(path)),
      folder_(path_.substr(0, path_.rfind('/') + 1)),
      stream_(Gunzip(OpenFile(TypedInput(path_)), limits)) {}

bool ListReader::Next(Input* input) {
  while (!done_) {
    if (!NextLine()) {
      done_ = true;
      if (stream_->outcome().ok()) {
        return false;
      }
      *input = FailedInput(path_, stream_->outcome());
      return true;
    }
    if (TrimAscii(line_).empty() && !line_too_long_) {
      continue;
    }
    if (Outcome outcome = ParseLine(input); !outcome.ok()) {
      *input = FailedInput(path_ + ":" + std::to_string(line_number_),
                           std::move(outcome));
    }
    return true;
  }
  return false;
}

// Reads the next line into line_; false at the end of the stream.
bool ListReader::NextLine() {
  line_.clear();
  line_too_long_ = false;
  bool found = false;
  while (buffer_pos_ < buffer_.size() || Fill()) {
    found = true;
    const size_t end = buffer_.find('\n', buffer_pos_);
    const size_t size = std::min(end, buffer_.size()) - buffer_pos_;
    if (line_.size() + size > kMaxLineBytes) {
      line_too_long_ = true;
    } else {
      line_.append(buffer_, buffer_pos_, size);
    }
    buffer_pos_ += size;
    if (end != std::string::npos) {
      ++buffer_pos_;
      break;
    }
  }
  ++line_number_;
  if (line_number_ == 1 && line_.starts_with(kByteOrderMark)) {
    line_.erase(0, kByteOrderMark.size());
  }
  // What is left of a stream that broke off is not a line to be trusted.
  return found && stream_->outcome().ok();
}

bool ListReader::Fill() {
  buffer_.resize(kBufferBytes);
  buffer_.resize(stream_->Read(buffer_.data(), buffer_.size()));
  buffer_pos_ = 0;
  return !buffer_.empty();
}

Outcome ListReader::ParseLine(Input* input) {
  if (line_too_long_) {
    return Corrupt("a line of more than " + std::to_string(kMaxLineBytes) +
                   " bytes");
  }
  const Result<JsonValue> value = json_.Parse(line_);
  if (!value.ok()) {
    return Corrupt("not JSON: " + value.status().message());
  }
  if (!value->is_object()) {
    return Corrupt("not a JSON object");
  }
  std::string path;
  *input = Input{};
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
  if (path.find('\0') != std::string::npos) {
    return Corrupt("\"path\" has a NUL character");
  }
  input->path = path.starts_with('/') ? path : folder_ + path;
  input->output_name = ContainedName(path);
  if (input->id.empty()) {
    input->id = std::move(path);
  }
  return {};
}

}  // namespace descale
