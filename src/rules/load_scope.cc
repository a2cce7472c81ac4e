// Which pages a rule file is for: langs, script, sites, cms, cms_css, extends.

#include <algorithm>
#include <string>
#include <utility>

#include "base/fold.h"
#include "base/strings.h"
#include "rules/rule_loader.h"
#include "rules/rule_selectors.h"
#include "rules/site_pattern.h"

namespace descale {
namespace {

void LoadLanguages(TableReader* reader, RuleFile* file) {
  for (const auto& lang : reader->Strings("langs")) {
    const bool sound = lang.value.size() >= 2 && lang.value.size() <= 3 &&
                       std::ranges::all_of(lang.value, [](char c) {
                         return c >= 'a' && c <= 'z';
                       });
    if (!sound) {
      reader->Error(lang.position,
                    "bad language, use primary subtags such as \"ar\"");
    }
    file->langs.emplace_back(lang.value);
  }
  if (const auto script = reader->String("script")) {
    file->script = ScriptFromCode(script->value);
    if (!file->script) {
      reader->Error(script->position,
                    "unknown script, use ISO 15924 codes such as \"Arab\"");
    }
  }
}

void LoadSites(TableReader* reader, RuleFile* file) {
  for (const auto& site : reader->Strings("sites")) {
    std::string host = SitePattern(site.value);
    if (host.empty()) {
      reader->Error(site.position,
                    "bad host, use \"example.com\" or \"*.example.com\"");
    }
    file->sites.push_back(std::move(host));
  }
}

void LoadCms(const FileHead& head, TableReader* reader, RuleFile* file) {
  for (const auto& name : reader->Strings("cms")) {
    std::string folded = Folded(name.value, Folding::kBasic);
    if (folded.empty()) {
      reader->Error(name.position, "an empty name is the start of any other");
    }
    file->cms.push_back(std::move(folded));
  }
  for (const auto& css : reader->Strings("cms_css")) {
    if (auto selector = CompileSelector(head, css, reader)) {
      file->cms_css.push_back(std::move(*selector));
    }
  }
}

}  // namespace

void LoadScope(const FileHead& head, TableReader* reader, RuleFile* file) {
  LoadLanguages(reader, file);
  LoadSites(reader, file);
  LoadCms(head, reader, file);
  for (const auto& set : reader->Strings("extends")) {
    file->extends.emplace_back(set.value);
  }
}

}  // namespace descale
