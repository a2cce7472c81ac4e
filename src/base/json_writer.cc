#include "base/json_writer.h"

#include <charconv>

#include "base/json.h"

namespace descale {

JsonWriter& JsonWriter::Key(std::string_view key) {
  BeginValue();
  out_.append("\"").append(key).append("\":");
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::EscapedKey(std::string_view key) {
  BeginValue();
  AppendJsonString(key, &out_);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

void JsonWriter::String(std::string_view value) {
  BeginValue();
  AppendJsonString(value, &out_);
}

void JsonWriter::Integer(int64_t value) {
  BeginValue();
  out_ += std::to_string(value);
}

void JsonWriter::Bool(bool value) {
  BeginValue();
  out_ += value ? "true" : "false";
}

void JsonWriter::Null() {
  BeginValue();
  out_ += "null";
}

void JsonWriter::Number(double value) {
  BeginValue();
  constexpr int kDecimals = 3;
  char digits[400];  // the largest double has 309 before the point
  const auto end = std::to_chars(digits, digits + sizeof(digits), value,
                                 std::chars_format::fixed, kDecimals);
  out_.append(digits, end.ptr);
}

void JsonWriter::BeginValue() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::Begin(char bracket) {
  BeginValue();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::End(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

}  // namespace descale
