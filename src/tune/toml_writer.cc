#include "tune/toml_writer.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/strings.h"

namespace descale {
namespace {

// Without the quotes: what is left cannot end a line.
std::string Escaped(std::string_view text) {
  const std::string quoted = TomlString(text);
  std::string escaped = quoted.substr(1, quoted.size() - 2);
  for (size_t at = escaped.find("\\\""); at != std::string::npos;
       at = escaped.find("\\\"", at + 1)) {
    escaped.erase(at, 1);
  }
  return escaped;
}

}  // namespace

std::string TomlString(std::string_view value) {
  std::string quoted;
  AppendJsonString(value, &quoted);
  // The one character that JSON lets stand and TOML does not.
  for (size_t at = quoted.find('\x7f'); at != std::string::npos;
       at = quoted.find('\x7f', at)) {
    quoted.replace(at, 1, "\\u007f");
  }
  return quoted;
}

std::string TomlLiteral(std::string_view value) {
  const bool fits =
      std::ranges::none_of(value, [](char c) { return c == '\'' || c < ' '; });
  std::string literal = "'";
  literal.append(value).append("'");
  return fits ? literal : TomlString(value);
}

std::string TomlComment(std::string_view text) {
  std::string comment;
  ForEachPiece(text, "\n", [&](std::string_view line) {
    comment.append(line.empty() ? "#" : "# ")
        .append(Escaped(line))
        .append("\n");
  });
  return comment;
}

std::string TomlArray(const std::vector<TomlItem>& items) {
  std::string array = "[";
  const bool has_comments = std::ranges::any_of(
      items, [](const TomlItem& item) { return !item.comment.empty(); });
  for (const TomlItem& item : items) {
    if (has_comments) {
      array += "\n  " + item.value + ",";
      array += item.comment.empty() ? "" : "  # " + Escaped(item.comment);
    } else {
      array += (array.size() > 1 ? ", " : "") + item.value;
    }
  }
  return array + (has_comments ? "\n]" : "]");
}

}  // namespace descale
