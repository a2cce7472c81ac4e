// RuleStats: what rules did in a run.
//
//   const auto stats = descale::ReadRuleStats({"articles/"}, **rules);
//   if (stats.ok()) std::cout << descale::RuleStatsText(*stats);
//
// Read from records (JSON lines, packed or not) with the member "removed", as
// `--with removed` writes them. Where a run's records have none, its summary
// still says how many lines each rule took.

#ifndef DESCALE_RULE_STATS_H_
#define DESCALE_RULE_STATS_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "descale/ruleset.h"
#include "descale/status.h"

namespace descale {

struct RuleCounts {
  uint64_t lines = 0;
  uint64_t pages = 0;
  uint64_t characters = 0;
  // Lines by host, of the first 10,000 hosts; "" for pages without a URL.
  std::map<std::string, uint64_t, std::less<>> sites;
};

struct RuleStats {
  uint64_t records = 0;
  uint64_t damaged = 0;     // lines that are no record
  uint64_t characters = 0;  // of the records' texts
  // False: no record had removals, and the counts, of lines only, are from
  // summaries.
  bool from_records = false;
  std::map<std::string, RuleCounts, std::less<>> rules;  // by full id
  std::vector<std::string> never;  // ids of rules that are on and took nothing
};

// `paths` are files of records, and folders of `descale run`. Fails with
// kNotFound or kIoError where one cannot be read, kInvalidArgument where a
// folder holds no run.
Result<RuleStats> ReadRuleStats(const std::vector<std::string>& paths,
                                const RuleSet& rules);

// A table, most lines first, then those that never fired.
std::string RuleStatsText(const RuleStats& stats);
// {"records", "damaged", "characters", "from_records", "rules": {id: {"lines",
//  "pages", "characters", "sites": {host: lines}}}, "never": [ids]} and a
// newline.
std::string RuleStatsJson(const RuleStats& stats);

}  // namespace descale

#endif  // DESCALE_RULE_STATS_H_
