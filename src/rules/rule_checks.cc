#include "rules/rule_checks.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace descale {
namespace {

// What rules cost every line of a page.
struct LineCosts {
  size_t roaming = 0;
  std::unordered_set<std::string_view> strip_ends;

  void Add(const RuleFile& file) {
    for (const Rule& rule : file.rules) {
      if (rule.roams() || rule.same_as != 0) ++roaming;
      if (!rule.strip_ends.empty()) strip_ends.insert(rule.strip_ends);
    }
  }

  void Check(std::string_view where, ErrorLog* errors) const {
    const auto check = [&](size_t count, size_t most, std::string_view what) {
      if (count <= most) return;
      errors->Add(where, {},
                  std::to_string(count) + " " + std::string(what) +
                      ", the limit is " + std::to_string(most));
    };
    check(roaming, kMaxRoamingRules,
          "rules with same_as, any line, head:1 or tail:1");
    check(strip_ends.size(), kMaxStripEnds, "different strip_ends");
  }
};

}  // namespace

void CheckIds(std::vector<FileInLoad>* files) {
  std::unordered_map<std::string_view, const Rule*> first;
  for (FileInLoad& file : *files) {
    if (!file.loaded) continue;
    for (const Rule& rule : file.loaded->file.rules) {
      if (rule.amends) continue;
      const auto [entry, is_new] = first.try_emplace(rule.id, &rule);
      if (is_new) continue;
      const Rule& other = *entry->second;
      file.errors.Add(rule.file, {static_cast<uint32_t>(rule.line), 1},
                      "duplicate id \"" + rule.id + "\", first in " +
                          other.file + ":" + std::to_string(other.line));
    }
  }
}

void CheckTotals(const std::vector<RuleFile>& files, ErrorLog* errors) {
  LineCosts common;
  for (const RuleFile& file : files) {
    if (file.level < Level::kCms) {
      common.Add(file);
      continue;
    }
    LineCosts own;
    own.Add(file);
    own.Check(file.path, errors);
  }
  common.Check("all rule files together", errors);
}

}  // namespace descale
