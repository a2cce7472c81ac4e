// Reading TOML with positions: tables whose keys are read one by one, by type,
// and whose other keys are mistakes. The only door to toml++; its exceptions
// end here.

#ifndef DESCALE_RULES_TOML_FILE_H_
#define DESCALE_RULES_TOML_FILE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "rules/error_log.h"

namespace descale {

// A value and where it stands.
template <typename T>
struct Located {
  T value{};
  Position position;
};

Position PositionOf(const toml::node& node);

// Parses what CheckedText lets through. On failure the reason is in `errors`.
std::optional<toml::table> ParseToml(std::string_view file,
                                     std::string_view text, ErrorLog* errors);

// Reads the keys of one table. Getters return nothing for a key that is not
// there or whose value has the wrong type (which is logged). Strings are those
// of the table and live as long.
class TableReader {
 public:
  using StringList = std::vector<Located<std::string_view>>;

  TableReader(const toml::table& table, std::string_view file, ErrorLog* errors)
      : table_(table), file_(file), errors_(errors) {}

  std::optional<Located<std::string_view>> String(std::string_view key);
  std::optional<Located<int64_t>> Integer(std::string_view key);
  std::optional<Located<double>> Number(std::string_view key);
  std::optional<Located<bool>> Bool(std::string_view key);
  std::optional<Located<toml::date>> Date(std::string_view key);
  // Empty if the key is not there.
  StringList Strings(std::string_view key);
  // The same, where a single string may stand without its brackets.
  StringList StringOrStrings(std::string_view key);
  const toml::table* Table(std::string_view key);
  // The tables of [[key]].
  std::vector<const toml::table*> Tables(std::string_view key);
  // A key that may hold anything and says nothing to the program.
  void Ignore(std::string_view key) { known_.push_back(key); }

  // Logs the keys that nobody asked for, each with the nearest one that
  // somebody did. Call it last.
  void RejectUnknownKeys();

  void Error(Position position, std::string_view text) {
    errors_->Add(file_, position, text);
  }
  // Where the table begins.
  Position position() const { return PositionOf(table_); }
  bool Has(std::string_view key) const { return table_.contains(key); }
  size_t KeyCount() const { return table_.size(); }
  std::string_view file() const { return file_; }
  ErrorLog* errors() { return errors_; }

 private:
  const toml::node* Find(std::string_view key);
  void WrongType(std::string_view key, std::string_view wanted,
                 const toml::node& node);

  const toml::table& table_;
  std::string_view file_;
  ErrorLog* errors_;
  std::vector<std::string_view> known_;
};

}  // namespace descale

#endif  // DESCALE_RULES_TOML_FILE_H_
