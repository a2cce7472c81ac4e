// JSON: reading (over simdjson) and writing (an escaper of our own, since byte
// order must not depend on a library).

#ifndef DESCALE_BASE_JSON_H_
#define DESCALE_BASE_JSON_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/status.h"

namespace descale {

// A view of one value; valid as long as its JsonReader parses nothing else.
// Copies are cheap. A default-made value is null.
class JsonValue {
 public:
  enum class Kind { kNull, kBool, kNumber, kString, kArray, kObject };

  Kind kind() const { return kind_; }
  bool is_string() const { return kind_ == Kind::kString; }
  bool is_array() const { return kind_ == Kind::kArray; }
  bool is_object() const { return kind_ == Kind::kObject; }

  // The text of a string; "" for any other kind.
  std::string_view AsString() const { return string_; }
  // The value of a number, to the nearest double; 0 for any other kind.
  double AsNumber() const;
  // False for any other kind.
  bool AsBool() const;
  // A number from 0 to 2^53, without its fraction; 0 for anything else.
  uint64_t AsCount() const;
  // The member of that name (the first, if there are several); null if there
  // is none or this is no object.
  JsonValue operator[](std::string_view key) const;
  // Elements of an array or members' values of an object, in order.
  std::vector<JsonValue> Items() const;
  // Names and values of an object's members, in order; none for other kinds.
  std::vector<std::pair<std::string_view, JsonValue>> Members() const;

 private:
  friend struct JsonAccess;
  Kind kind_ = Kind::kNull;
  std::string_view string_;
  // simdjson's element in its parts, so that this header needs no simdjson.
  const void* tape_ = nullptr;
  size_t index_ = 0;
};

// Parses one text after the other, reusing its memory. Not thread-safe.
class JsonReader {
 public:
  JsonReader();
  ~JsonReader();
  JsonReader(JsonReader&&) noexcept;
  JsonReader& operator=(JsonReader&&) noexcept;

  // Strict JSON (RFC 8259). Errors: kCorruptInput.
  Result<JsonValue> Parse(std::string_view text);
  // What web pages call JSON: control characters in strings, comments, CDATA
  // or HTML comment wrappers and a trailing `;` or comma are mended first.
  Result<JsonValue> ParseTolerant(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Appends `utf8` as a quoted JSON string. Control characters, U+2028/U+2029
// are escaped and ill-formed UTF-8 becomes U+FFFD: any strict parser reads it.
void AppendJsonString(std::string_view utf8, std::string* out);

}  // namespace descale

#endif  // DESCALE_BASE_JSON_H_
