#include "rules/rule_changes.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "rules/near_name.h"

namespace descale {
namespace {

class ChangeLoader {
 public:
  explicit ChangeLoader(const std::vector<FileInLoad>& files) {
    for (const FileInLoad& file : files) {
      if (!file.loaded) continue;
      for (const Rule& rule : file.loaded->file.rules) {
        targets_.try_emplace(rule.id, &rule);
      }
    }
  }

  // Rules that another one is changed to; the targets are left as they are.
  std::vector<Rule> Load(const LoadedFile& file, ErrorLog* errors) {
    std::vector<Rule> changed;
    for (const toml::table* table : file.changes) {
      if (errors->full()) break;
      TableReader reader(*table, file.head.origin.file, errors);
      const auto id = reader.String("id");
      const Rule* target = id ? TargetOf(*id, file, &reader) : nullptr;
      if (target == nullptr) continue;
      if (auto rule = LoadRule(file.head, *table, target, errors)) {
        changed.push_back(std::move(*rule));
      }
    }
    return changed;
  }

 private:
  const Rule* TargetOf(const Located<std::string_view>& id,
                       const LoadedFile& file, TableReader* reader) {
    const std::string quoted = "\"" + std::string(id.value) + "\"";
    const auto error = [&](const std::string& text) -> const Rule* {
      reader->Error(id.position, text);
      return nullptr;
    };
    const auto target = targets_.find(id.value);
    if (target == targets_.end()) {
      const bool suggest = ++unknown_ <= kMaxSuggestions;
      return error("no rule " + quoted + " to change" +
                   (suggest ? Suggestion(id.value, Names()) : std::string()));
    }
    if (target->second->file == file.head.origin.file) {
      return error(quoted + " is a rule of this file, change it there");
    }
    if (reader->KeyCount() < 2) {
      return error(quoted + " is not changed, give the keys to replace");
    }
    const auto [first, is_new] = changes_.try_emplace(
        file.head.set + " " + std::string(id.value),
        file.head.origin.file + ":" + std::to_string(reader->position().line));
    if (!is_new) {
      return error("set \"" + file.head.set + "\" changes " + quoted +
                   " twice, first in " + first->second);
    }
    return target->second;
  }

  std::vector<std::string_view> Names() const {
    std::vector<std::string_view> names;
    names.reserve(targets_.size());
    for (const auto& [id, unused] : targets_) names.push_back(id);
    std::ranges::sort(names);  // so that of two as near the same is offered
    return names;
  }

  std::unordered_map<std::string_view, const Rule*> targets_;
  // Set and id, and where the set changes that rule.
  std::unordered_map<std::string, std::string> changes_;
  int unknown_ = 0;
};

}  // namespace

void LoadChanges(std::vector<FileInLoad>* files) {
  ChangeLoader loader(*files);
  std::vector<std::vector<Rule>> changed(files->size());
  for (size_t i = 0; i < files->size(); ++i) {
    FileInLoad& file = (*files)[i];
    if (!file.loaded) continue;
    changed[i] = loader.Load(*file.loaded, &file.errors);
  }
  // Only now, as the rules that are changed must not move before.
  for (size_t i = 0; i < files->size(); ++i) {
    std::optional<LoadedFile>& loaded = (*files)[i].loaded;
    if (loaded)
      std::ranges::move(changed[i], std::back_inserter(loaded->file.rules));
  }
}

}  // namespace descale
