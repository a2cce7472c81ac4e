#include "descale/ruleset.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "rules/error_log.h"
#include "rules/rule_classes.h"
#include "rules/rule_folder.h"
#include "rules/rule_loader.h"
#include "rules/ruleset_impl.h"
#include "rules/shipped.h"

namespace descale {
namespace {

void LoadShipped(std::vector<RuleFile>* files, ErrorLog* errors) {
  for (const ShippedFile& shipped : ShippedFiles()) {
    const RuleOrigin origin = {
        .file = shipped.path, .own = false, .proven = true};
    if (auto file = LoadRuleFile(origin, shipped.text, errors)) {
      files->push_back(std::move(*file));
    }
  }
}

Status LoadFolder(const std::string& folder, uint64_t* instructions,
                  std::vector<RuleFile>* files, ErrorLog* errors) {
  auto paths = FindRuleFiles(folder);
  if (!paths.ok()) return paths.status();
  for (const std::string& path : *paths) {
    if (errors->full()) break;
    auto text = ReadRuleFile(path);
    if (!text.ok()) return text.status();
    const RuleOrigin origin = {.file = path,
                               .own = true,
                               .proven = false,
                               .instructions = instructions};
    if (auto file = LoadRuleFile(origin, *text, errors)) {
      files->push_back(std::move(*file));
    }
  }
  return {};
}

void CheckIds(const std::vector<RuleFile>& files, ErrorLog* errors) {
  std::unordered_map<std::string_view, const Rule*> first;
  for (const RuleFile& file : files) {
    for (const Rule& rule : file.rules) {
      const auto [entry, is_new] = first.try_emplace(rule.id, &rule);
      if (is_new) continue;
      const Rule& other = *entry->second;
      errors->Add(rule.file, {static_cast<uint32_t>(rule.line), 1},
                  "duplicate id \"" + rule.id + "\", first in " + other.file +
                      ":" + std::to_string(other.line));
    }
  }
}

// Limits that hold for all files together.
void CheckTotals(const std::vector<RuleFile>& files, ErrorLog* errors) {
  size_t rules = 0;
  size_t roaming = 0;
  std::unordered_set<std::string_view> strip_ends;
  for (const RuleFile& file : files) {
    rules += file.rules.size();
    for (const Rule& rule : file.rules) {
      if (rule.roams() || rule.same_as != 0) ++roaming;
      strip_ends.insert(rule.strip_ends);
    }
  }
  const auto check = [errors](size_t count, size_t most,
                              const std::string& what) {
    if (count <= most) return;
    errors->Add("all rule files together", {},
                std::to_string(count) + " " + what + ", the limit is " +
                    std::to_string(most));
  };
  check(rules, kMaxRules, "rules");
  check(roaming, kMaxRoamingRules,
        "rules with same_as, any line, head:1 or tail:1");
  check(strip_ends.size(), kMaxStripEnds, "different strip_ends");
}

}  // namespace

Result<std::shared_ptr<const RuleSet>> RuleSet::Load(
    const RuleOptions& options) {
  ErrorLog errors;
  std::vector<RuleFile> files;
  if (options.shipped) LoadShipped(&files, &errors);
  uint64_t instructions = 0;
  for (const std::string& folder : options.folders) {
    Status status = LoadFolder(folder, &instructions, &files, &errors);
    if (!status.ok()) return status;
  }
  CheckIds(files, &errors);
  CheckTotals(files, &errors);
  if (!errors.ok()) return errors.ToStatus();
  Status status = SwitchClasses(options.classes, &files);
  if (!status.ok()) return status;
  return std::make_shared<const RuleSet>(
      std::make_unique<const Impl>(std::move(files)));
}

RuleSet::RuleSet(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}

RuleSet::~RuleSet() = default;

size_t RuleSet::size() const {
  return static_cast<size_t>(
      std::ranges::count(impl_->rules, RuleState::kOn, &Rule::state));
}

std::vector<std::string> RuleSet::ids() const {
  std::vector<std::string> ids;
  for (const Rule& rule : impl_->rules) ids.push_back(rule.id);
  return ids;
}

}  // namespace descale
