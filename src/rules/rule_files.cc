#include "rules/rule_files.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <system_error>
#include <thread>
#include <utility>

#include "rules/load_budget.h"
#include "rules/rule_changes.h"
#include "rules/rule_checks.h"
#include "rules/rule_extends.h"
#include "rules/rule_folder.h"

namespace descale {
namespace {

// A thread costs as much as some tens of files.
constexpr size_t kFilesPerThread = 64;
constexpr size_t kMaxThreads = 8;

void Load(const RuleSource& source, LoadBudget* budget, FileInLoad* file) {
  std::string read;
  std::string_view text;
  if (source.text) {
    text = *source.text;
  } else {
    auto bytes = ReadRuleFile(source.origin.folder, source.origin.file);
    if (!bytes.ok()) {
      file->errors.Add(source.origin.file, {}, bytes.status().message());
      return;
    }
    read = std::move(*bytes);
    text = read;
  }
  file->loaded = LoadRuleFile(source.origin, text, budget, &file->errors);
}

std::vector<FileInLoad> LoadAll(const std::vector<RuleSource>& sources,
                                LoadBudget* budget) {
  std::vector<FileInLoad> files(sources.size());
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t i = next++; i < sources.size(); i = next++) {
      if (budget->overspent()) return;
      Load(sources[i], budget, &files[i]);
    }
  };
  const size_t wanted = std::min({sources.size() / kFilesPerThread, kMaxThreads,
                                  size_t{std::thread::hardware_concurrency()}});
  std::vector<std::thread> threads;
  bool more = true;
  while (more && threads.size() + 1 < wanted) {
    try {
      threads.emplace_back(work);
    } catch (const std::system_error&) {
      more = false;  // those that there are do the work
    }
  }
  work();
  for (std::thread& thread : threads) thread.join();
  return files;
}

}  // namespace

std::vector<RuleFile> LoadRuleFiles(const std::vector<RuleSource>& sources,
                                    ErrorLog* errors) {
  LoadBudget budget;
  std::vector<FileInLoad> loaded = LoadAll(sources, &budget);
  // Half of the files were perhaps not looked at: what they lack says nothing.
  if (!budget.overspent()) {
    LoadChanges(&loaded);
    CheckIds(&loaded);
    CheckExtends(&loaded);
  }
  std::vector<RuleFile> files;
  for (FileInLoad& file : loaded) {
    errors->Append(std::move(file.errors));
    if (file.loaded) files.push_back(std::move(file.loaded->file));
  }
  budget.Report(errors);
  CheckTotals(files, errors);
  return files;
}

}  // namespace descale
