// Loading one rule file: TOML to Rules, with every mistake named by its place.
// LoadRuleFiles, in rule_files.h, does so for all files and connects them.

#ifndef DESCALE_RULES_RULE_LOADER_H_
#define DESCALE_RULES_RULE_LOADER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/error_log.h"
#include "rules/load_budget.h"
#include "rules/rule.h"
#include "rules/toml_file.h"

namespace descale {

struct RuleOrigin {
  std::string file;    // real path, or the logical one of a shipped file
  std::string folder;  // that what the file names must be in; "" if shipped
  bool own = false;    // the user's: stands above shipped ones of its level
  // Shipped files were proven when descale was built; the patterns and the
  // examples of all others are proven now.
  bool proven = false;
};

// What is true of all rules of a file.
struct FileHead {
  RuleOrigin origin;
  std::string set;
  Folding folding = Folding::kBasic;
  Level level = Level::kGeneric;
  LoadBudget* budget = nullptr;
};

struct LoadedFile {
  FileHead head;
  RuleFile file;
  // The [[rule]]s that change a rule of another file: they can be loaded once
  // that one has been. Tables of `toml`.
  std::vector<const toml::table*> changes;
  toml::table toml;  // empty if there are neither changes nor `extends`
};

// Reads a file. What is wrong with it goes to `errors`; nothing comes back if
// it cannot be used at all.
std::optional<LoadedFile> LoadRuleFile(const RuleOrigin& origin,
                                       std::string_view text,
                                       LoadBudget* budget, ErrorLog* errors);

// The keys of a file's head but format, set and fold: which pages it is for.
void LoadScope(const FileHead& head, TableReader* reader, RuleFile* file);
// The table [select], and the tables [[page]].
void LoadSelect(const FileHead& head, TableReader* reader, RuleFile* file);
void LoadSnapshots(const FileHead& head, TableReader* reader, RuleFile* file);

// One [[rule]]. With a `base` it starts as a copy of that rule, of which the
// keys that are given replace whole keys, and folds as that one does.
std::optional<Rule> LoadRule(const FileHead& head, const toml::table& table,
                             const Rule* base, ErrorLog* errors);

// The parts of a rule. Each reads the keys that are there and leaves the rest
// of the rule alone.
//
// The tables `when`, `run` and `fuse`.
void LoadConditions(TableReader* reader, Rule* rule);
// The keys `is`, `is_file`, `re` and `strip_ends`, folded and, unless proven,
// checked.
void LoadPhrases(const FileHead& head, TableReader* reader, Rule* rule);
void LoadPatterns(const FileHead& head, TableReader* reader, Rule* rule);
// The key `css`.
void LoadCss(const FileHead& head, TableReader* reader, Rule* rule);
// Whether the keys go with the action and with each other.
void CheckAction(const FileHead& head, const Rule* base, TableReader* reader,
                 const Rule& rule);
// The keys `yes` and `no`, held against the finished rule.
void LoadExamples(const FileHead& head, TableReader* reader, Rule* rule);

// [a-z0-9][a-z0-9-]*, with dots too in the names of sets.
bool IsRuleName(std::string_view name, bool dots);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_LOADER_H_
