#include "rules/toml_file.h"

#include <algorithm>

#include "rules/near_name.h"
#include "rules/rule_text.h"

namespace descale {
namespace {

std::string_view TypeName(const toml::node& node) {
  if (node.is_table()) return "a table";
  if (node.is_array()) return "an array";
  if (node.is_string()) return "a string";
  if (node.is_integer()) return "an integer";
  if (node.is_floating_point()) return "a number";
  if (node.is_boolean()) return "true or false";
  return "a date or time";
}

}  // namespace

Position PositionOf(const toml::node& node) {
  const toml::source_position begin = node.source().begin;
  return {begin.line, begin.column};
}

std::optional<toml::table> ParseToml(std::string_view file,
                                     std::string_view text, ErrorLog* errors) {
  const auto checked = CheckedText(file, text, errors);
  if (!checked) return std::nullopt;
  try {
    return toml::parse(*checked);
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

std::optional<Located<std::string_view>> TableReader::String(
    std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_string()) {
    return Located<std::string_view>{value->get(), PositionOf(*node)};
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

std::optional<Located<toml::date>> TableReader::Date(std::string_view key) {
  const toml::node* node = Find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* value = node->as_date()) {
    return Located<toml::date>{value->get(), PositionOf(*node)};
  }
  WrongType(key, "a date such as 2024-05-13", *node);
  return std::nullopt;
}

TableReader::StringList TableReader::Strings(std::string_view key) {
  StringList strings;
  const toml::node* node = Find(key);
  if (node == nullptr) return strings;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    WrongType(key, "an array of strings", *node);
    return strings;
  }
  strings.reserve(array->size());
  for (const toml::node& element : *array) {
    if (const auto* value = element.as_string()) {
      strings.push_back({value->get(), PositionOf(element)});
    } else {
      WrongType(key, "an array of strings", element);
    }
  }
  return strings;
}

TableReader::StringList TableReader::StringOrStrings(std::string_view key) {
  const toml::node* node = table_.get(key);
  if (node == nullptr || !node->is_string()) return Strings(key);
  const auto string = String(key);
  return string ? StringList{*string} : StringList();
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

void TableReader::RejectUnknownKeys() {
  for (const auto& [key, node] : table_) {
    const std::string_view name = key.str();
    if (std::ranges::find(known_, name) != known_.end()) continue;
    const toml::source_position at = key.source().begin;
    Error({at.line, at.column}, "unknown key \"" + std::string(name) + "\"" +
                                    Suggestion(name, known_));
  }
}

}  // namespace descale
