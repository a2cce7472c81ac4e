// Writing rule files.

#ifndef DESCALE_TUNE_TOML_WRITER_H_
#define DESCALE_TUNE_TOML_WRITER_H_

#include <string>
#include <string_view>
#include <vector>

namespace descale {

// "Share \"it\"": with what TOML and JSON escape alike.
std::string TomlString(std::string_view value);
// 'a\.b', as patterns are written, if that can hold it; else as TomlString.
std::string TomlLiteral(std::string_view value);

// "# ..." and a newline for each line of `text`; what could end a comment or
// does not show is escaped.
std::string TomlComment(std::string_view text);

// An array, an element a line where one has a comment.
struct TomlItem {
  std::string value;    // as TOML
  std::string comment;  // "" for none
};
std::string TomlArray(const std::vector<TomlItem>& items);

}  // namespace descale

#endif  // DESCALE_TUNE_TOML_WRITER_H_
