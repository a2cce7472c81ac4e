#include "base/json.h"

#include <bit>
#include <type_traits>

#include <simdjson.h>

#include "base/json_mend.h"
#include "base/utf8.h"

namespace descale {

// The bridge between JsonValue and simdjson's element, a (tape, index) pair.
struct JsonAccess {
  struct Parts {
    const void* tape;
    size_t index;
  };
  static_assert(sizeof(Parts) == sizeof(simdjson::dom::element));
  static_assert(std::is_trivially_copyable_v<simdjson::dom::element>);

  static simdjson::dom::element Element(const JsonValue& value) {
    return std::bit_cast<simdjson::dom::element>(
        Parts{value.tape_, value.index_});
  }

  static JsonValue Make(simdjson::dom::element element) {
    JsonValue value;
    const auto parts = std::bit_cast<Parts>(element);
    value.tape_ = parts.tape;
    value.index_ = parts.index;
    switch (element.type()) {
      case simdjson::dom::element_type::STRING:
        value.kind_ = JsonValue::Kind::kString;
        value.string_ = std::string_view(element);
        break;
      case simdjson::dom::element_type::ARRAY:
        value.kind_ = JsonValue::Kind::kArray;
        break;
      case simdjson::dom::element_type::OBJECT:
        value.kind_ = JsonValue::Kind::kObject;
        break;
      case simdjson::dom::element_type::BOOL:
        value.kind_ = JsonValue::Kind::kBool;
        break;
      case simdjson::dom::element_type::NULL_VALUE:
        break;
      default:
        value.kind_ = JsonValue::Kind::kNumber;
        break;
    }
    return value;
  }
};

uint64_t JsonValue::AsCount() const {
  constexpr double kMaxExact = 9007199254740992.0;  // 2^53
  const double number = AsNumber();
  return number >= 0 && number <= kMaxExact ? static_cast<uint64_t>(number) : 0;
}

JsonValue JsonValue::operator[](std::string_view key) const {
  if (!is_object()) return {};
  simdjson::dom::object object;
  if (JsonAccess::Element(*this).get_object().get(object) !=
      simdjson::SUCCESS) {
    return {};
  }
  simdjson::dom::element member;
  if (object.at_key(key).get(member) != simdjson::SUCCESS) return {};
  return JsonAccess::Make(member);
}

bool JsonValue::AsBool() const {
  bool value = false;
  return kind_ == Kind::kBool &&
         JsonAccess::Element(*this).get_bool().get(value) ==
             simdjson::SUCCESS &&
         value;
}

double JsonValue::AsNumber() const {
  double number = 0;
  if (kind_ != Kind::kNumber || JsonAccess::Element(*this).get_double().get(
                                    number) != simdjson::SUCCESS) {
    return 0;
  }
  return number;
}

std::vector<std::pair<std::string_view, JsonValue>> JsonValue::Members() const {
  std::vector<std::pair<std::string_view, JsonValue>> members;
  simdjson::dom::object object;
  if (is_object() && JsonAccess::Element(*this).get_object().get(object) ==
                         simdjson::SUCCESS) {
    for (const auto field : object) {
      members.emplace_back(field.key, JsonAccess::Make(field.value));
    }
  }
  return members;
}

std::vector<JsonValue> JsonValue::Items() const {
  std::vector<JsonValue> items;
  if (is_array()) {
    simdjson::dom::array array;
    if (JsonAccess::Element(*this).get_array().get(array) ==
        simdjson::SUCCESS) {
      for (const auto element : array)
        items.push_back(JsonAccess::Make(element));
    }
  } else if (is_object()) {
    simdjson::dom::object object;
    if (JsonAccess::Element(*this).get_object().get(object) ==
        simdjson::SUCCESS) {
      for (const auto member : object) {
        items.push_back(JsonAccess::Make(member.value));
      }
    }
  }
  return items;
}

struct JsonReader::Impl {
  simdjson::dom::parser parser;
  std::string mended;
};

JsonReader::JsonReader() : impl_(std::make_unique<Impl>()) {}
JsonReader::~JsonReader() = default;
JsonReader::JsonReader(JsonReader&&) noexcept = default;
JsonReader& JsonReader::operator=(JsonReader&&) noexcept = default;

Result<JsonValue> JsonReader::Parse(std::string_view text) {
  simdjson::dom::element root;
  const auto error =
      impl_->parser.parse(text.data(), text.size(), true).get(root);
  if (error != simdjson::SUCCESS) {
    return Status::CorruptInput(std::string("invalid JSON: ") +
                                simdjson::error_message(error));
  }
  return JsonAccess::Make(root);
}

Result<JsonValue> JsonReader::ParseTolerant(std::string_view text) {
  Result<JsonValue> strict = Parse(text);
  if (strict.ok()) return strict;
  impl_->mended.clear();
  MendJson(text, &impl_->mended);
  return Parse(impl_->mended);
}

void AppendJsonString(std::string_view utf8, std::string* out) {
  static constexpr char kHex[] = "0123456789abcdef";
  out->push_back('"');
  for (size_t pos = 0; pos < utf8.size();) {
    const size_t begin = pos;
    const char32_t c = DecodeUtf8(utf8, &pos);
    switch (c) {
      case '"':
        out->append("\\\"");
        break;
      case '\\':
        out->append("\\\\");
        break;
      case '\n':
        out->append("\\n");
        break;
      case '\r':
        out->append("\\r");
        break;
      case '\t':
        out->append("\\t");
        break;
      case 0x2028:
        out->append("\\u2028");
        break;
      case 0x2029:
        out->append("\\u2029");
        break;
      default:
        if (c < 0x20 || c == 0x7F) {
          out->append("\\u00");
          out->push_back(kHex[c >> 4]);
          out->push_back(kHex[c & 15]);
        } else if (c == kReplacementCharacter) {
          AppendUtf8(c, out);  // also where the bytes were ill-formed
        } else {
          out->append(utf8, begin, pos - begin);
        }
    }
  }
  out->push_back('"');
}

}  // namespace descale
