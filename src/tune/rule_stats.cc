#include "descale/rule_stats.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "descale/options.h"

#include "base/json.h"
#include "base/url.h"
#include "base/utf8.h"
#include "read/decompress.h"
#include "read/file.h"
#include "read/input.h"
#include "read/line_reader.h"

namespace descale {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMostSites = 10'000;  // of a rule
// Records are our own: they may be as long, and as alike, as they are.
constexpr size_t kMaxRecordBytes = size_t{1} << 30;
constexpr uint32_t kAnyRatio = 1'000'000;

bool IsRecordFile(const fs::path& path) {
  const std::string name = path.filename().string();
  return name != "failures.jsonl" &&
         (name.ends_with(".jsonl") || name.ends_with(".jsonl.gz") ||
          name.ends_with(".jsonl.zst"));
}

// The shards of a run, in the order of their names.
Result<std::vector<std::string>> ShardsOf(const std::string& folder) {
  std::vector<std::string> shards;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (IsRecordFile(entry.path())) {
      shards.push_back(entry.path().string());
    }
  }
  if (error) {
    return Status::IoError(folder + ": " + error.message());
  }
  if (shards.empty()) {
    return Status::InvalidArgument(folder + ": no records (.jsonl) in it");
  }
  std::ranges::sort(shards);
  return shards;
}

class Counter {
 public:
  explicit Counter(RuleStats* stats) : stats_(*stats) {}

  Status ReadFile(const std::string& path) {
    Limits limits;
    limits.decompression_ratio = kAnyRatio;
    LineReader lines(Decompress(OpenFile(TypedInput(path)), path, limits),
                     kMaxRecordBytes);
    LineReader::Line line;
    while (lines.Next(&line)) {
      if (line.outcome.reason == OutcomeReason::kUnreadable) {
        return Status::IoError(path + ": " + line.outcome.message);
      }
      const auto record = json_.Parse(line.text);
      if (!line.outcome.ok() || !record.ok() || !record->is_object()) {
        ++stats_.damaged;
        continue;
      }
      CountRecord(*record);
    }
    return {};
  }

  // What the summary of a run says, for records without removals.
  void ReadSummary(const std::string& folder) {
    std::ifstream stream(fs::path(folder) / "summary.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto summary = json_.Parse(text);
    if (!summary.ok()) {
      return;
    }
    for (const auto& [rule, lines] : (*summary)["rules"].Members()) {
      summaries_[std::string(rule)].lines += lines.AsCount();
    }
  }

  void Finish(const RuleSet& rules) {
    if (!stats_.from_records) {
      stats_.rules = summaries_;
    }
    for (const std::string& id : rules.ids()) {
      if (!stats_.rules.contains(id)) {
        stats_.never.push_back(id);
      }
    }
  }

 private:
  void CountRecord(const JsonValue& record) {
    ++stats_.records;
    stats_.characters += CountCodePoints(record["text"].AsString());
    const JsonValue removed = record["removed"];
    if (!removed.is_array()) {
      return;
    }
    stats_.from_records = true;
    const std::string host = HostOf(record["url"].AsString());
    std::set<RuleCounts*> of_page;
    for (const JsonValue& removal : removed.Items()) {
      const std::string_view rule = removal["rule"].AsString();
      if (rule.empty()) {
        continue;  // the content model's
      }
      RuleCounts& counts = CountsOf(rule);
      ++counts.lines;
      counts.characters += CountCodePoints(removal["text"].AsString());
      counts.pages += of_page.insert(&counts).second ? 1 : 0;
      const auto site = counts.sites.find(host);
      if (site != counts.sites.end()) {
        ++site->second;
      } else if (counts.sites.size() < kMostSites) {
        counts.sites.emplace(host, 1);
      }
    }
  }

  RuleCounts& CountsOf(std::string_view rule) {
    const auto found = stats_.rules.find(rule);
    return found != stats_.rules.end() ? found->second
                                       : stats_.rules[std::string(rule)];
  }

  RuleStats& stats_;
  std::map<std::string, RuleCounts, std::less<>> summaries_;
  JsonReader json_;
};

}  // namespace

Result<RuleStats> ReadRuleStats(const std::vector<std::string>& paths,
                                const RuleSet& rules) {
  RuleStats stats;
  Counter counter(&stats);
  for (const std::string& path : paths) {
    std::vector<std::string> files = {path};
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      const auto shards = ShardsOf(path);
      if (!shards.ok()) {
        return shards.status();
      }
      files = *shards;
      counter.ReadSummary(path);
    }
    for (const std::string& file : files) {
      if (Status status = counter.ReadFile(file); !status.ok()) {
        return status;
      }
    }
  }
  counter.Finish(rules);
  return stats;
}

}  // namespace descale
