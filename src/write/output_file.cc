#include "write/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace descale {
namespace {

// Opens a new file in `folder` and stores its path in `temporary`. Its name
// does not depend on the final name, which may be as long as names can be.
FileDescriptor OpenTemporary(const std::string& folder,
                             std::string* temporary) {
  static std::atomic<uint64_t> counter = 0;
  int fd;
  do {
    *temporary = folder + "/" + std::string(kTemporaryPrefix) +
                 std::to_string(getpid()) + "-" + std::to_string(counter++);
    fd =
        open(temporary->c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (fd < 0 && errno == EEXIST);  // left by a dead process of our number
  return FileDescriptor(fd);
}

// The path with links resolved if it leads somewhere, else as it is.
std::string Resolved(const std::string& path) {
  std::unique_ptr<char, decltype(&free)> real(realpath(path.c_str(), nullptr),
                                              &free);
  return real == nullptr ? path : std::string(real.get());
}

}  // namespace

Result<OutputFile> OutputFile::Create(std::string path) {
  struct stat info;
  const bool exists = stat(path.c_str(), &info) == 0;
  std::string target;
  std::string temporary;
  FileDescriptor file;
  if (exists && !S_ISREG(info.st_mode)) {
    file = FileDescriptor(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  } else {
    target = exists ? Resolved(path) : path;
    file = OpenTemporary(FolderOf(target), &temporary);
  }
  if (!file.valid()) {
    return FileError(path, "cannot write", errno);
  }
  return OutputFile(std::move(path), std::move(target), std::move(temporary),
                    std::move(file));
}

Result<OutputFile> OutputFile::StandardOutput() {
  constexpr char kName[] = "standard output";
  FileDescriptor file(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0));
  if (!file.valid()) {
    return FileError(kName, "cannot write", errno);
  }
  return OutputFile(kName, "", "", std::move(file));
}

OutputFile::OutputFile(std::string path, std::string target,
                       std::string temporary, FileDescriptor file)
    : path_(std::move(path)),
      target_(std::move(target)),
      temporary_(std::move(temporary)),
      file_(std::move(file)) {}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      target_(std::move(other.target_)),
      temporary_(std::exchange(other.temporary_, {})),
      file_(std::move(other.file_)) {}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) {
    unlink(temporary_.c_str());
  }
}

Status OutputFile::Write(std::string_view bytes) {
  return WriteAll(file_.get(), bytes) ? Status() : Error("cannot write", errno);
}

Status OutputFile::Commit(bool durable) {
  if (durable && fsync(file_.get()) != 0) {
    return Error("cannot write", errno);
  }
  // Some file systems report a full disk no earlier than here.
  if (!file_.Close()) {
    return Error("cannot write", errno);
  }
  if (temporary_.empty()) {
    return {};
  }
  if (rename(temporary_.c_str(), target_.c_str()) != 0) {
    return Error("cannot rename the finished file", errno);
  }
  temporary_.clear();
  return durable ? SyncFolder(FolderOf(target_)) : Status();
}

Status OutputFile::Error(std::string_view what, int error) const {
  return FileError(path_, what, error);
}

Status MakeWritableFolder(const std::string& path) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) {
    return FileError(path, "cannot make the folder", error.value());
  }
  if (access(path.c_str(), W_OK | X_OK) != 0) {
    return FileError(path, "cannot write to the folder", errno);
  }
  return {};
}

Status SyncFolder(const std::string& path) {
  const FileDescriptor folder(
      open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.valid() || fsync(folder.get()) != 0) {
    return FileError(path, "cannot sync the folder", errno);
  }
  return {};
}

std::string FolderOf(std::string_view path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) {
    return ".";
  }
  return std::string(path.substr(0, slash == 0 ? 1 : slash));
}

}  // namespace descale
