#include "rules/rule_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/posix.h"

namespace descale {
namespace {

namespace fs = std::filesystem;

Status ListingFailed(const std::string& folder, const std::error_code& error) {
  return Status::IoError(folder + ": cannot list: " + error.message());
}

Status Failed(int error) {
  return error == ENOENT ? Status::NotFound(ErrorText(error))
                         : Status::IoError(ErrorText(error));
}

bool IsBelow(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, unused] =
      std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return in_folder == folder.end();
}

// The path without links, if that is below `folder`.
Status Resolve(const std::string& folder, const std::string& path,
               std::string* resolved) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  if (error) return Failed(error.value());
  const fs::path real_folder = fs::canonical(folder, error);
  if (error) return Failed(error.value());
  if (!IsBelow(real, real_folder)) {
    return Status::InvalidArgument("the path leads out of the rule folder");
  }
  *resolved = real.string();
  return {};
}

// A pipe is not waited for, a device not read, a link at the end not followed.
Status OpenRegular(const std::string& path, FileDescriptor* file) {
  *file = FileDescriptor(
      open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  if (!file->valid()) return Failed(errno);
  struct stat status {};
  if (fstat(file->get(), &status) != 0) return Failed(errno);
  return S_ISREG(status.st_mode)
             ? Status()
             : Status::InvalidArgument("not a regular file");
}

Result<std::string> ReadRuleFile(int file) {
  std::string bytes;
  if (!ReadAll(file, kMaxRuleFileBytes, &bytes)) return Failed(errno);
  if (bytes.size() > kMaxRuleFileBytes) {
    return Status::InvalidArgument("the file is larger than 4 MB");
  }
  return bytes;
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

std::string FolderOf(const std::string& folder) {
  std::error_code error;
  if (fs::is_directory(folder, error)) return folder;
  // Whoever names a link means what it leads to.
  return fs::canonical(folder, error).parent_path().string();
}

Result<std::string> ReadRuleFile(const std::string& folder,
                                 const std::string& path) {
  // No folder on its way is a link: to look at the last part spares thousands
  // of files most of what opening them costs.
  FileDescriptor file;
  if (!OpenRegular(path, &file).ok()) return ReadBelow(folder, path);
  return ReadRuleFile(file.get());
}

Status CheckRelative(std::string_view path) {
  const fs::path parts(path);
  if (path.empty() || parts.is_absolute() ||
      std::ranges::find(parts, fs::path("..")) != parts.end()) {
    return Status::InvalidArgument(
        "the path must be relative to the rule file, without \"..\"");
  }
  return {};
}

Result<std::string> ReadBelow(const std::string& folder,
                              const std::string& path) {
  std::string real;
  FileDescriptor file;
  if (Status status = Resolve(folder, path, &real); !status.ok()) return status;
  if (Status status = OpenRegular(real, &file); !status.ok()) return status;
  return ReadRuleFile(file.get());
}

}  // namespace descale
