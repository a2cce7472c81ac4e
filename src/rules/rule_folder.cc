#include "rules/rule_folder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "rules/rule_loader.h"

namespace descale {
namespace {

namespace fs = std::filesystem;

Status ListingFailed(const std::string& folder, const std::error_code& error) {
  return Status::IoError(folder + ": cannot list: " + error.message());
}

}  // namespace

Result<std::vector<std::string>> FindRuleFiles(const std::string& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (!fs::exists(status)) {
    return Status::NotFound(folder + ": no such rule folder");
  }
  std::vector<std::string> paths;
  if (fs::is_regular_file(status)) {
    paths.push_back(folder);
    return paths;
  }
  fs::recursive_directory_iterator entry(folder, error);
  if (error) return ListingFailed(folder, error);
  while (entry != fs::recursive_directory_iterator()) {
    std::error_code ignored;
    if (entry->path().extension() == ".toml" &&
        entry->is_regular_file(ignored)) {
      paths.push_back(entry->path().string());
    }
    entry.increment(error);
    if (error) return ListingFailed(folder, error);
  }
  std::ranges::sort(paths);
  return paths;
}

Result<std::string> ReadRuleFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Status::IoError(path + ": cannot open");
  std::string text(kMaxRuleFileBytes + 1, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (in.bad()) return Status::IoError(path + ": cannot read");
  text.resize(static_cast<size_t>(in.gcount()));
  return text;
}

}  // namespace descale
