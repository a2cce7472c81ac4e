#include "descale/ruleset.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "rules/error_log.h"
#include "rules/lint.h"
#include "rules/rule_classes.h"
#include "rules/rule_files.h"
#include "rules/rule_folder.h"
#include "rules/ruleset_impl.h"
#include "rules/shipped.h"

namespace descale {
namespace {

std::vector<RuleSource> ShippedSources(bool proven) {
  std::vector<RuleSource> sources;
  for (const ShippedFile& shipped : ShippedFiles()) {
    sources.push_back(
        {.origin = {.file = std::string(shipped.path), .proven = proven},
         .text = shipped.text});
  }
  return sources;
}

Status AddFolder(const std::string& folder, std::vector<RuleSource>* sources) {
  const auto paths = FindRuleFiles(folder);
  if (!paths.ok()) return paths.status();
  const std::string root = FolderOf(folder);
  for (const std::string& path : *paths) {
    sources->push_back(
        {.origin = {.file = path, .folder = root, .own = true}, .text = {}});
  }
  return {};
}

// Of the files that are not shipped: `sources` and `files` go together.
void EndTrials(const std::vector<RuleSource>& sources,
               const std::vector<std::string>& ids,
               std::vector<RuleFile>* files) {
  const auto is_named = [&](const Rule& rule) {
    return std::ranges::any_of(
        ids, [&](const std::string& id) { return id == "*" || id == rule.id; });
  };
  for (size_t i = 0; i < files->size(); ++i) {
    if (!sources[i].origin.own) {
      continue;
    }
    for (Rule& rule : (*files)[i].rules) {
      if (rule.state == RuleState::kTrial && is_named(rule)) {
        rule.state = RuleState::kOn;
      }
    }
  }
}

}  // namespace

Result<std::shared_ptr<const RuleSet>> RuleSet::Load(
    const RuleOptions& options) {
  std::vector<RuleSource> sources;
  if (options.shipped) sources = ShippedSources(/*proven=*/true);
  for (const std::string& folder : options.folders) {
    Status status = AddFolder(folder, &sources);
    if (!status.ok()) return status;
  }
  ErrorLog errors;
  std::vector<RuleFile> files = LoadRuleFiles(sources, &errors);
  if (!errors.ok()) return errors.ToStatus();
  EndTrials(sources, options.off_trial, &files);
  Status status = SwitchClasses(options.classes, &files);
  if (!status.ok()) return status;
  return std::make_shared<const RuleSet>(
      std::make_unique<const Impl>(std::move(files)));
}

std::vector<RuleMistake> RuleSet::Check(const RuleOptions& options) {
  ErrorLog errors;
  std::vector<RuleSource> sources;
  if (options.shipped) sources = ShippedSources(/*proven=*/false);
  for (const std::string& folder : options.folders) {
    if (Status status = AddFolder(folder, &sources); !status.ok()) {
      errors.Add(folder, {}, status.message().substr(folder.size() + 2));
    }
  }
  std::vector<RuleFile> files = LoadRuleFiles(sources, &errors);
  return errors.mistakes();
}

std::vector<RuleWarning> RuleSet::Lint(const RuleOptions& options,
                                       const std::vector<std::string>& corpus) {
  std::vector<RuleSource> sources;
  if (options.shipped) sources = ShippedSources(/*proven=*/false);
  for (const std::string& folder : options.folders) {
    if (!AddFolder(folder, &sources).ok()) return {};
  }
  ErrorLog errors;
  const std::vector<RuleFile> files = LoadRuleFiles(sources, &errors);
  std::vector<RuleWarning> warnings;
  for (size_t i = 0; errors.ok() && i < files.size(); ++i) {
    if (sources[i].origin.own != options.folders.empty()) {
      std::ranges::move(LintFile(files[i], corpus),
                        std::back_inserter(warnings));
    }
  }
  return warnings;
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
