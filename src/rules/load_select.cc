// The table [select]: where a site has the parts of its articles.

#include <string>
#include <utility>

#include "base/strings.h"
#include "rules/rule_loader.h"
#include "rules/rule_selectors.h"

namespace descale {
namespace {

// Splits "meta[name=author]@content" in two. An @ that is part of a selector
// stands in a string or behind a backslash.
std::string_view TakeAttribute(std::string_view* css) {
  const size_t at = css->rfind('@');
  if (at == std::string_view::npos || at == 0 || (*css)[at - 1] == '\\') {
    return {};
  }
  const std::string_view name = css->substr(at + 1);
  for (const char c : name) {
    const bool sound = IsAsciiAlpha(c) || IsAsciiDigit(c) || c == '-' ||
                       c == '_' || c == ':' || c == '.';
    if (!sound) return {};
  }
  if (!name.empty()) css->remove_suffix(name.size() + 1);
  return name;
}

void LoadField(const FileHead& head, std::string_view key, TableReader* reader,
               std::vector<FieldSelector>* field) {
  for (const auto& source : reader->Strings(key)) {
    Located<std::string_view> css = source;
    const std::string_view attribute = TakeAttribute(&css.value);
    if (!attribute.empty() && key == "body") {
      reader->Error(source.position, "body is elements, not attributes");
      continue;
    }
    if (auto selector = CompileSelector(head, css, reader)) {
      field->push_back({.text = std::string(source.value),
                        .selector = std::move(*selector),
                        .attribute = AsciiLowered(attribute)});
    }
  }
}

}  // namespace

void LoadSelect(const FileHead& head, TableReader* reader, RuleFile* file) {
  const toml::table* table = reader->Table("select");
  if (table == nullptr) return;
  TableReader select(*table, reader->file(), reader->errors());
  file->select.line = static_cast<int>(select.position().line);
  LoadField(head, "body", &select, &file->select.body);
  LoadField(head, "title", &select, &file->select.title);
  LoadField(head, "author", &select, &file->select.author);
  LoadField(head, "date", &select, &file->select.date);
  select.RejectUnknownKeys();
}

}  // namespace descale
