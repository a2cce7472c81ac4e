// JsonWriter: JSON as it is made, with the commas where they belong.
//
//   JsonWriter json(&out);
//   json.BeginObject();
//   json.Key("lines").BeginArray();
//   json.String("one");
//   json.EndArray();
//   json.EndObject();
//
// What is written is valid JSON if every value of an object has a key and
// what is begun is ended. The same bytes in every locale.

#ifndef DESCALE_BASE_JSON_WRITER_H_
#define DESCALE_BASE_JSON_WRITER_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace descale {

class JsonWriter {
 public:
  // Appends to `out`.
  explicit JsonWriter(std::string* out) : out_(*out) {}

  void BeginObject() { Begin('{'); }
  void EndObject() { End('}'); }
  void BeginArray() { Begin('['); }
  void EndArray() { End(']'); }

  // The next value is the member of that name: ASCII, nothing to escape.
  JsonWriter& Key(std::string_view key);
  // The same for a name that came from somewhere.
  JsonWriter& EscapedKey(std::string_view key);

  void String(std::string_view value);
  void Integer(int64_t value);
  void Bool(bool value);
  void Null();
  // Three decimals.
  void Number(double value);

  // Members.
  void String(std::string_view key, std::string_view value) {
    Key(key).String(value);
  }
  void Integer(std::string_view key, int64_t value) { Key(key).Integer(value); }
  // Up to 2^63.
  void Count(std::string_view key, uint64_t value) {
    Key(key).Integer(static_cast<int64_t>(value));
  }
  void Bool(std::string_view key, bool value) { Key(key).Bool(value); }
  void Number(std::string_view key, double value) { Key(key).Number(value); }

 private:
  void BeginValue();
  void Begin(char bracket);
  void End(char bracket);

  std::string& out_;
  bool needs_comma_ = false;
};

}  // namespace descale

#endif  // DESCALE_BASE_JSON_WRITER_H_
