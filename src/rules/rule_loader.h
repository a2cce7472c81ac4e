// Loading rule files: TOML to Rules, with every mistake named by its place.

#ifndef DESCALE_RULES_RULE_LOADER_H_
#define DESCALE_RULES_RULE_LOADER_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/error_log.h"
#include "rules/rule.h"
#include "rules/toml_file.h"

namespace descale {

inline constexpr size_t kMaxRuleFileBytes = 4 << 20;
inline constexpr size_t kMaxRules = 50'000;
// Rules that look at every line, and classes of strip_ends: each costs every
// line of every page something.
inline constexpr size_t kMaxRoamingRules = 100;
inline constexpr size_t kMaxStripEnds = 32;

struct RuleOrigin {
  std::string_view file;  // real path, or the logical one of a shipped file
  bool own = false;       // the user's: stands above shipped ones of its level
  // Shipped files were proven when descale was built; the patterns and the
  // examples of all others are proven now.
  bool proven = false;
  // Instructions of the patterns compiled so far, over all files of a load.
  uint64_t* instructions = nullptr;
};

// Reads a file. What is wrong with it goes to `errors`; nothing comes back if
// it cannot be used at all.
std::optional<RuleFile> LoadRuleFile(const RuleOrigin& origin,
                                     std::string_view text, ErrorLog* errors);

// The parts, one file each.
//
// One [[rule]] of `file`, of which all but the rules is filled.
struct FileHead {
  RuleOrigin origin;
  std::string_view set;
  Folding folding = Folding::kBasic;
  Level level = Level::kGeneric;
};
std::optional<Rule> LoadRule(const FileHead& head, const toml::table& table,
                             ErrorLog* errors);
// The tables `when`, `run` and `fuse` of a rule.
void LoadConditions(TableReader* reader, Rule* rule);
// The keys `is`, `re` and `strip_ends`, folded and, unless proven, checked.
void LoadPatterns(const FileHead& head, TableReader* reader, Rule* rule);
// The keys `yes` and `no`, held against the finished rule.
void CheckExamples(const FileHead& head, const Rule& rule, TableReader* reader);

// [a-z0-9][a-z0-9-]*, with dots too in the names of sets.
bool IsRuleName(std::string_view name, bool dots);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_LOADER_H_
