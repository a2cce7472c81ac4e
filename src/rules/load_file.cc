// A rule file: its head and the list of its rules.

#include <algorithm>
#include <string>
#include <utility>

#include "base/strings.h"
#include "rules/choices.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

constexpr int64_t kFormat = 1;

void CheckFormat(TableReader* reader) {
  const auto format = reader->Integer("format");
  if (!format) {
    if (!reader->Has("format")) {
      reader->Error({1, 1}, "\"format = 1\" is missing at the head");
    }
  } else if (format->value != kFormat) {
    reader->Error(format->position,
                  "format " + std::to_string(format->value) +
                      " is unknown, this version reads format 1");
  }
}

void LoadSetName(TableReader* reader, RuleFile* file) {
  const auto set = reader->String("set");
  if (!set) {
    if (!reader->Has("set")) reader->Error({1, 1}, "\"set\" is missing");
  } else if (!IsRuleName(set->value, true)) {
    reader->Error(set->position,
                  "bad set name, use a-z, 0-9, hyphens and dots");
  } else {
    file->set = set->value;
  }
}

Level LevelOf(const RuleFile& file, bool own) {
  if (!file.sites.empty()) return own ? Level::kSiteOwn : Level::kSite;
  if (!file.cms.empty() || !file.cms_css.empty()) {
    return own ? Level::kCmsOwn : Level::kCms;
  }
  if (!file.generic()) return own ? Level::kLanguageOwn : Level::kLanguage;
  return own ? Level::kGenericOwn : Level::kGeneric;
}

FileHead LoadHead(const RuleOrigin& origin, LoadBudget* budget,
                  TableReader* reader, RuleFile* file) {
  CheckFormat(reader);
  LoadSetName(reader, file);
  FileHead head;
  head.origin = origin;
  head.set = file->set;
  head.budget = budget;
  head.folding =
      Choice(reader, "fold", kFoldingNames).value_or(Folding::kBasic);
  LoadScope(head, reader, file);
  head.level = LevelOf(*file, origin.own);
  file->path = origin.file;
  file->level = head.level;
  if (const auto why = reader->String("why")) file->why = why->value;
  reader->Date("tested");
  LoadSelect(head, reader, file);
  LoadSnapshots(head, reader, file);
  return head;
}

bool IsChange(const toml::table& rule) {
  const toml::value<std::string>* id = rule.get_as<std::string>("id");
  return id != nullptr && id->get().find('/') != std::string::npos;
}

// Files of sites have a budget of their own, as there may be thousands.
void SpendBytes(const RuleFile& file, size_t bytes, LoadBudget* budget) {
  budget->Spend(
      file.sites.empty() ? LoadBudget::kBytes : LoadBudget::kSiteBytes, bytes);
}

}  // namespace

bool IsRuleName(std::string_view name, bool dots) {
  if (name.empty() || name[0] == '-' || name[0] == '.') return false;
  return std::ranges::all_of(name, [dots](char c) {
    return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '-' ||
           (dots && c == '.');
  });
}

std::optional<LoadedFile> LoadRuleFile(const RuleOrigin& origin,
                                       std::string_view text,
                                       LoadBudget* budget, ErrorLog* errors) {
  auto toml = ParseToml(origin.file, text, errors);
  if (!toml) return std::nullopt;
  LoadedFile loaded;
  loaded.toml = std::move(*toml);
  TableReader reader(loaded.toml, origin.file, errors);
  loaded.head = LoadHead(origin, budget, &reader, &loaded.file);
  const std::vector<const toml::table*> rules = reader.Tables("rule");
  reader.RejectUnknownKeys();
  if (origin.own) SpendBytes(loaded.file, text.size(), budget);

  for (const toml::table* rule : rules) {
    budget->Spend(LoadBudget::kRules, 1);
    if (errors->full() || budget->overspent()) break;
    if (IsChange(*rule)) {
      loaded.changes.push_back(rule);
    } else if (auto plain = LoadRule(loaded.head, *rule, nullptr, errors)) {
      loaded.file.rules.push_back(std::move(*plain));
    }
  }
  // What needs it no more does without the memory.
  if (loaded.changes.empty() && loaded.file.extends.empty()) {
    loaded.toml.clear();
  }
  return loaded;
}

}  // namespace descale
