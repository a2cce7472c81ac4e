// The head of a rule file and the list of its rules.

#include <algorithm>
#include <string>
#include <utility>

#include "base/strings.h"
#include "rules/names.h"
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

void LoadScope(TableReader* reader, RuleFile* file) {
  for (const auto& lang : reader->Strings("langs")) {
    const bool sound = lang.value.size() >= 2 && lang.value.size() <= 3 &&
                       std::ranges::all_of(lang.value, [](char c) {
                         return c >= 'a' && c <= 'z';
                       });
    if (!sound) {
      reader->Error(lang.position,
                    "bad language, use primary subtags such as \"ar\"");
    }
    file->langs.push_back(lang.value);
  }
  if (const auto script = reader->String("script")) {
    file->script = ScriptFromCode(script->value);
    if (!file->script) {
      reader->Error(script->position,
                    "unknown script, use ISO 15924 codes such as \"Arab\"");
    }
  }
}

Folding LoadFolding(TableReader* reader) {
  const auto fold = reader->String("fold");
  if (!fold) return Folding::kBasic;
  const auto folding = ValueOf(kFoldingNames, fold->value);
  if (!folding) {
    reader->Error(fold->position,
                  "unknown fold, known are " + ListOf(kFoldingNames));
  }
  return folding.value_or(Folding::kBasic);
}

Level LevelOf(const RuleFile& file, bool own) {
  if (file.generic()) return own ? Level::kGenericOwn : Level::kGeneric;
  return own ? Level::kLanguageOwn : Level::kLanguage;
}

}  // namespace

bool IsRuleName(std::string_view name, bool dots) {
  if (name.empty() || name[0] == '-' || name[0] == '.') return false;
  return std::ranges::all_of(name, [dots](char c) {
    return (c >= 'a' && c <= 'z') || IsAsciiDigit(c) || c == '-' ||
           (dots && c == '.');
  });
}

std::optional<RuleFile> LoadRuleFile(const RuleOrigin& origin,
                                     std::string_view text, ErrorLog* errors) {
  if (text.size() > kMaxRuleFileBytes) {
    errors->Add(origin.file, {}, "the file is larger than 4 MB");
    return std::nullopt;
  }
  const auto table = ParseToml(origin.file, text, errors);
  if (!table) return std::nullopt;

  TableReader reader(*table, origin.file, errors);
  RuleFile file;
  CheckFormat(&reader);
  LoadSetName(&reader, &file);
  LoadScope(&reader, &file);
  FileHead head;
  head.origin = origin;
  head.set = file.set;
  head.folding = LoadFolding(&reader);
  head.level = LevelOf(file, origin.own);
  reader.String("why");
  reader.Ignore("tested");
  const std::vector<const toml::table*> rules = reader.Tables("rule");
  reader.RejectUnknownKeys({"sites", "cms", "extends", "select", "page"});

  for (const toml::table* rule : rules) {
    if (errors->full()) break;
    if (auto loaded = LoadRule(head, *rule, errors)) {
      file.rules.push_back(std::move(*loaded));
    }
  }
  return file;
}

}  // namespace descale
