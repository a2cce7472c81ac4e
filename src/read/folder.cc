#include "read/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/posix.h"
#include "read/names.h"

namespace descale {
namespace {

struct DirectoryCloser {
  void operator()(DIR* directory) const { closedir(directory); }
};
using Directory = std::unique_ptr<DIR, DirectoryCloser>;

bool IsLink(const std::string& path) {
  struct stat info;
  return lstat(path.c_str(), &info) == 0 && S_ISLNK(info.st_mode);
}

bool LeadsToFolder(const std::string& path) {
  struct stat info;
  return stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

bool IsFolder(const std::string& parent, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) {
    return entry.d_type == DT_DIR;
  }
  struct stat info;  // some file systems do not say
  return lstat((parent + entry.d_name).c_str(), &info) == 0 &&
         S_ISDIR(info.st_mode);
}

// The path with links resolved and a slash at the end; "" if it leads nowhere.
std::string RealPath(const std::string& path) {
  std::unique_ptr<char, decltype(&free)> real(realpath(path.c_str(), nullptr),
                                              &free);
  return real == nullptr ? std::string() : std::string(real.get()) + "/";
}

// Fills `names` with what `path` holds; returns an errno, 0 if all went well.
int ListFolder(const std::string& path, std::vector<std::string>* names) {
  Directory directory(opendir(path.c_str()));
  if (directory == nullptr) {
    return errno;
  }
  errno = 0;
  while (const dirent* entry = readdir(directory.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") {
      names->emplace_back(name).append(IsFolder(path, *entry) ? "/" : "");
    }
    errno = 0;
  }
  return errno;
}

}  // namespace

FolderWalk::FolderWalk(std::string root, std::string format)
    : format_(std::move(format)),
      root_(std::move(root.ends_with('/') ? root : root.append("/"))) {}

bool FolderWalk::Next(Input* input) {
  if (!started_) {
    started_ = true;
    if (Outcome outcome = Enter(root_); !outcome.ok()) {
      Describe(root_, input);
      input->outcome = std::move(outcome);
      return true;
    }
  }
  while (!levels_.empty()) {
    Level& level = levels_.back();
    if (level.next == level.names.size()) {
      levels_.pop_back();
      continue;
    }
    const std::string path = level.path + level.names[level.next++];
    if (path.back() == '/') {
      if (Outcome outcome = Enter(path); !outcome.ok()) {
        Describe(path, input);
        input->outcome = std::move(outcome);
        return true;
      }
      continue;
    }
    const bool link = IsLink(path);
    if (!IsWantedName(path, format_) || (link && LeadsToFolder(path))) {
      ++passed_by_;
      continue;
    }
    Describe(path, input);
    if (link && LeavesRoot(path)) {
      input->outcome = ReadFailure(OutcomeReason::kUnreadable,
                                   "a link that leads out of the folder");
    }
    return true;
  }
  return false;
}

Outcome FolderWalk::Enter(const std::string& path) {
  Level level;
  level.path = path;
  if (const int error = ListFolder(path, &level.names); error != 0) {
    return ReadFailure(OutcomeReason::kUnreadable,
                       "cannot list the folder: " + ErrorText(error));
  }
  // A folder sorts as "name/", so that the order is that of the whole paths.
  std::sort(level.names.begin(), level.names.end());
  levels_.push_back(std::move(level));
  return {};
}

bool FolderWalk::LeavesRoot(const std::string& path) {
  if (real_root_.empty()) {
    real_root_ = RealPath(root_);
  }
  const std::string target = RealPath(path);
  // A link that leads nowhere leaves nothing; opening it will say so.
  return !target.empty() && !target.starts_with(real_root_);
}

void FolderWalk::Describe(const std::string& path, Input* input) const {
  *input = Input{};
  input->path = path;
  input->id = path;
  input->output_name =
      WithoutKnownExtension(std::string_view(path).substr(root_.size()));
}

}  // namespace descale
