#include "descale/ruleset.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

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

Status LoadFolder(const std::string& folder, std::vector<RuleFile>* files,
                  ErrorLog* errors) {
  auto paths = FindRuleFiles(folder);
  if (!paths.ok()) return paths.status();
  for (const std::string& path : *paths) {
    auto text = ReadRuleFile(path);
    if (!text.ok()) return text.status();
    const RuleOrigin origin = {.file = path, .own = true, .proven = false};
    if (auto file = LoadRuleFile(origin, *text, errors)) {
      files->push_back(std::move(*file));
    }
  }
  return {};
}

// Ids are unique over all files, and there are not too many.
void CheckRules(const std::vector<RuleFile>& files, ErrorLog* errors) {
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
  if (first.size() > kMaxRules) {
    errors->Add("rules", {},
                "more than " + std::to_string(kMaxRules) + " rules");
  }
}

}  // namespace

Result<std::shared_ptr<const RuleSet>> RuleSet::Load(
    const RuleOptions& options) {
  ErrorLog errors;
  std::vector<RuleFile> files;
  if (options.shipped) LoadShipped(&files, &errors);
  for (const std::string& folder : options.folders) {
    Status status = LoadFolder(folder, &files, &errors);
    if (!status.ok()) return status;
  }
  CheckRules(files, &errors);
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
