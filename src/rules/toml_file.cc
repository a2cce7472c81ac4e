#include "rules/toml_file.h"

#include <algorithm>
#include <numeric>

#include "base/utf8.h"

namespace descale {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string_view TypeName(const toml::node& node) {
  if (node.is_table()) return "a table";
  if (node.is_array()) return "an array";
  if (node.is_string()) return "a string";
  if (node.is_integer()) return "an integer";
  if (node.is_floating_point()) return "a number";
  if (node.is_boolean()) return "true or false";
  return "a date or time";
}

// Where byte `offset` of the text is.
Position PositionAt(std::string_view text, size_t offset) {
  const std::string_view before = text.substr(0, offset);
  const size_t line_start = before.rfind('\n') + 1;  // 0 when there is none
  return {
      static_cast<uint32_t>(std::ranges::count(before, '\n') + 1),
      static_cast<uint32_t>(CountCodePoints(before.substr(line_start)) + 1)};
}

// The offset of the first byte that no rule file may have; npos if all is well.
size_t FindBadByte(std::string_view text) {
  const size_t nul = text.find('\0');
  if (nul != std::string_view::npos || IsValidUtf8(text)) return nul;
  for (size_t pos = 0; pos < text.size();) {
    const size_t begin = pos;
    const char32_t c = DecodeUtf8(text, &pos);
    if (c == kReplacementCharacter && text.substr(begin, 3) != "\xEF\xBF\xBD") {
      return begin;
    }
  }
  return std::string_view::npos;
}

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

}  // namespace

Position PositionOf(const toml::node& node) {
  const toml::source_position begin = node.source().begin;
  return {begin.line, begin.column};
}

std::optional<toml::table> ParseToml(std::string_view file,
                                     std::string_view text, ErrorLog* errors) {
  if (text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
  }
  if (const size_t bad = FindBadByte(text); bad != std::string_view::npos) {
    errors->Add(file, PositionAt(text, bad),
                text[bad] == '\0' ? "NUL byte" : "invalid UTF-8");
    return std::nullopt;
  }
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    errors->Add(file, {at.line, at.column}, error.description());
  } catch (const std::exception& error) {
    errors->Add(file, {}, error.what());
  }
  return std::nullopt;
}

const toml::node* TableReader::Find(std::string_view key) {
  known_.push_back(key);
  return table_.get(key);
}

void TableReader::WrongType(std::string_view key, std::string_view wanted,
                            const toml::node& node) {
  Error(PositionOf(node), "\"" + std::string(key) + "\" must be " +
                              std::string(wanted) + ", not " +
                              std::string(TypeName(node)));
}

std::optional<Located<std::string>> TableReader::String(std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_string()) {
    return Located<std::string>{value->get(), PositionOf(*node)};
  }
  WrongType(key, "a string", *node);
  return std::nullopt;
}

std::optional<Located<int64_t>> TableReader::Integer(std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_integer()) {
    return Located<int64_t>{value->get(), PositionOf(*node)};
  }
  WrongType(key, "an integer", *node);
  return std::nullopt;
}

std::optional<Located<double>> TableReader::Number(std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return std::nullopt;
  if (node->is_number()) {
    return Located<double>{node->value_or(0.0), PositionOf(*node)};
  }
  WrongType(key, "a number", *node);
  return std::nullopt;
}

std::optional<Located<bool>> TableReader::Bool(std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_boolean()) {
    return Located<bool>{value->get(), PositionOf(*node)};
  }
  WrongType(key, "true or false", *node);
  return std::nullopt;
}

std::vector<Located<std::string>> TableReader::Strings(std::string_view key) {
  std::vector<Located<std::string>> strings;
  const toml::node* node = Find(key);
  if (node == nullptr) return strings;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    WrongType(key, "an array of strings", *node);
    return strings;
  }
  for (const toml::node& element : *array) {
    if (const auto* value = element.as_string()) {
      strings.push_back({value->get(), PositionOf(element)});
    } else {
      WrongType(key, "an array of strings", element);
    }
  }
  return strings;
}

const toml::table* TableReader::Table(std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return nullptr;
  if (!node->is_table()) WrongType(key, "a table", *node);
  return node->as_table();
}

std::vector<const toml::table*> TableReader::Tables(std::string_view key) {
  std::vector<const toml::table*> tables;
  const toml::node* node = Find(key);
  if (node == nullptr) return tables;
  const toml::array* array = node->as_array();
  if (array == nullptr || !array->is_homogeneous<toml::table>()) {
    WrongType(key, "an array of tables: [[" + std::string(key) + "]]", *node);
    return tables;
  }
  for (const toml::node& element : *array) {
    tables.push_back(element.as_table());
  }
  return tables;
}

void TableReader::RejectUnknownKeys(
    const std::vector<std::string_view>& later) {
  for (const auto& [key, node] : table_) {
    const std::string_view name = key.str();
    if (std::ranges::find(known_, name) != known_.end()) continue;
    std::string text = "unknown key \"" + std::string(name) + "\"";
    if (std::ranges::find(later, name) != later.end()) {
      text += ", this version of descale does not know it";
    } else if (const std::string_view near = NearestName(name, known_);
               !near.empty()) {
      text += ", did you mean \"" + std::string(near) + "\"?";
    }
    const toml::source_position at = key.source().begin;
    Error({at.line, at.column}, text);
  }
}

std::string_view NearestName(std::string_view name,
                             const std::vector<std::string_view>& known) {
  // One slip in a short word, two in a longer one.
  size_t best = name.size() < 4 ? 2 : 3;
  std::string_view nearest;
  for (const std::string_view candidate : known) {
    if (candidate.size() >= name.size() + best) continue;
    const size_t distance = EditDistance(name, candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

}  // namespace descale
