// What a RuleSet tells of its files.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "descale/ruleset.h"

#include "base/script.h"
#include "rules/ruleset_impl.h"
#include "rules/shipped.h"

namespace descale {
namespace {

std::string_view LevelName(Level level) {
  switch (level) {
    case Level::kGeneric:
    case Level::kGenericOwn:
      return "generic";
    case Level::kLanguage:
    case Level::kLanguageOwn:
      return "language";
    case Level::kCms:
    case Level::kCmsOwn:
      return "cms";
    case Level::kSite:
    case Level::kSiteOwn:
      return "site";
  }
  return {};
}

bool IsOwn(Level level) {
  return level == Level::kGenericOwn || level == Level::kLanguageOwn ||
         level == Level::kCmsOwn || level == Level::kSiteOwn;
}

RuleFileInfo InfoOf(const RuleFile& file) {
  RuleFileInfo info;
  info.path = file.path;
  info.shipped = !IsOwn(file.level);
  for (const ShippedFile& shipped : ShippedFiles()) {
    if (info.shipped && shipped.path == file.path) {
      info.shipped_text = shipped.text;
    }
  }
  info.set = file.set;
  info.why = file.why;
  info.level = LevelName(file.level);
  info.langs = file.langs;
  if (file.script) info.script = CodeOf(*file.script);
  info.sites = file.sites;
  info.cms = file.cms;
  info.extends = file.extends;
  return info;
}

}  // namespace

std::vector<RuleFileInfo> RuleSet::files() const {
  std::vector<RuleFileInfo> infos;
  std::unordered_map<std::string_view, size_t> places;
  for (const RuleFile& file : impl_->files) {
    places.try_emplace(file.path, infos.size());
    infos.push_back(InfoOf(file));
  }
  for (const Rule& rule : impl_->rules) {
    RuleFileInfo& info = infos[places.at(rule.file)];
    if (rule.state == RuleState::kOn) ++info.rules_on;
    if (rule.state == RuleState::kTrial) ++info.rules_on_trial;
    if (rule.state == RuleState::kOff) ++info.rules_off;
  }
  return infos;
}

std::vector<RuleSnapshot> RuleSet::snapshots() const {
  std::vector<RuleSnapshot> snapshots;
  for (const RuleFile& file : impl_->files) {
    snapshots.insert(snapshots.end(), file.snapshots.begin(),
                     file.snapshots.end());
  }
  return snapshots;
}

}  // namespace descale
