#include "segment/field_text.h"

#include <array>
#include <cstdint>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"

namespace descale {
namespace {

struct NamedReference {
  std::string_view name;
  std::string_view text;
};
// What generators escape; the parser has decoded all others already.
constexpr std::array<NamedReference, 6> kNamed = {{{"amp", "&"},
                                                   {"lt", "<"},
                                                   {"gt", ">"},
                                                   {"quot", "\""},
                                                   {"apos", "'"},
                                                   {"nbsp", " "}}};

// Appends what "&name;" stands for; false if `name` is no reference we know.
bool AppendReference(std::string_view name, std::string* out) {
  for (const NamedReference& reference : kNamed) {
    if (name == reference.name) {
      *out += reference.text;
      return true;
    }
  }
  if (name.size() < 2 || name[0] != '#') {
    return false;
  }
  const bool hex = AsciiLower(name[1]) == 'x';
  uint32_t code = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    const char lower = AsciiLower(c);
    if (IsAsciiDigit(lower)) {
      code = code * (hex ? 16 : 10) + static_cast<uint32_t>(lower - '0');
    } else if (hex && lower >= 'a' && lower <= 'f') {
      code = code * 16 + static_cast<uint32_t>(lower - 'a' + 10);
    } else {
      return false;
    }
  }
  if (code < 0x20) {
    return false;
  }
  AppendUtf8(static_cast<char32_t>(code), out);
  return true;
}

std::string WithoutReferences(std::string_view raw) {
  constexpr size_t kLongestName = 9;  // "&#x10FFFF;"
  std::string out;
  for (size_t pos = 0; pos < raw.size();) {
    if (raw[pos] == '&') {
      const size_t end = raw.find(';', pos);
      if (end != std::string_view::npos && end - pos - 1 <= kLongestName &&
          AppendReference(raw.substr(pos + 1, end - pos - 1), &out)) {
        pos = end + 1;
        continue;
      }
    }
    out += raw[pos++];
  }
  return out;
}

// "a <b>c</b>" -> "a  c ". A `<` that starts no tag stays.
std::string WithoutTags(std::string_view text) {
  std::string out;
  for (size_t pos = 0; pos < text.size(); ++pos) {
    const bool opens = text[pos] == '<' && pos + 1 < text.size() &&
                       (IsAsciiAlpha(text[pos + 1]) || text[pos + 1] == '/');
    const size_t end = opens ? text.find('>', pos) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[pos];
    } else {
      out += ' ';
      pos = end;
    }
  }
  return out;
}

}  // namespace

std::string FieldText(std::string_view raw, size_t max_bytes) {
  std::string text(PrefixUtf8(raw, max_bytes));
  if (text.find('&') != std::string::npos) {
    text = WithoutReferences(text);
  }
  if (text.find('<') != std::string::npos) {
    text = WithoutTags(text);
  }
  return SqueezeSpaces(text);
}

bool IsPlaceholder(std::string_view value) {
  const std::string lower = AsciiLowered(value);
  return lower == "null" || lower == "undefined" || lower == "none" ||
         lower == "n/a" || lower == "[object object]" ||
         value.find("{{") != std::string_view::npos ||
         value.find("${") != std::string_view::npos ||
         (value.size() > 2 && value.front() == '%' && value.back() == '%');
}

void Offer(std::string value, std::string_view origin, MetadataField* field) {
  if (field->empty() && !value.empty() && !IsPlaceholder(value)) {
    field->value = std::move(value);
    field->origin = origin;
  }
}

}  // namespace descale
