#include "job/job_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "job/journal.h"
#include "write/output_file.h"

namespace descale {
namespace {

constexpr char kLockName[] = ".descale-lock";

// Who holds the lock: " (process 17)"; "" if it does not say.
std::string Holder(int lock) {
  std::array<char, 32> text;
  const ssize_t size = pread(lock, text.data(), text.size(), 0);
  return size <= 0
             ? ""
             : " (process " +
                   std::string(text.data(), static_cast<size_t>(size)) + ")";
}

Status Lock(const std::string& folder, FileDescriptor* lock) {
  const std::string path = folder + "/" + kLockName;
  FileDescriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!file.valid()) {
    return FileError(path, "cannot write", errno);
  }
  if (flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) {
      return FileError(path, "cannot lock", errno);
    }
    return Status::InvalidArgument(folder + ": another job writes to it" +
                                   Holder(file.get()));
  }
  if (ftruncate(file.get(), 0) != 0 ||
      !WriteAll(file.get(), std::to_string(getpid()))) {
    return FileError(path, "cannot write", errno);
  }
  *lock = std::move(file);
  return {};
}

}  // namespace

Result<JobFolder> JobFolder::Open(const std::string& path, bool resume) {
  if (Status status = MakeWritableFolder(path); !status.ok()) {
    return status;
  }
  FileDescriptor lock;
  if (Status status = Lock(path, &lock); !status.ok()) {
    return status;
  }
  JobFolder folder(path, std::move(lock));
  const Status status = folder.LookInside(resume);
  if (!status.ok() || folder.state_ == State::kFinished) {
    unlink(folder.LockPath().c_str());  // nothing is going to be written
  }
  if (!status.ok()) {
    return status;
  }
  return folder;
}

Status JobFolder::LookInside(bool resume) {
  bool has_journal = false;
  bool has_summary = false;
  std::string other;
  std::error_code error;
  std::filesystem::directory_iterator entries(path_, error);
  for (; !error && entries != std::filesystem::directory_iterator();
       entries.increment(error)) {
    const std::string name = entries->path().filename().string();
    if (name.starts_with(kTemporaryPrefix)) {
      unlink(entries->path().c_str());
    } else if (name == kJournalName) {
      has_journal = true;
    } else if (name == kSummaryName) {
      has_summary = true;
    } else if (name != kLockName) {
      other = name;
    }
  }
  if (error) {
    return FileError(path_, "cannot list the folder", error.value());
  }
  if (!resume && has_journal) {
    return Status::InvalidArgument(
        path_ +
        ": a job was broken off here; go on with --resume, or choose "
        "another folder");
  }
  const bool is_job = has_journal || has_summary;
  if ((!resume && is_job) || (!is_job && !other.empty())) {
    return Status::InvalidArgument(path_ + ": the folder is not empty (" +
                                   (other.empty() ? kSummaryName : other) +
                                   ")");
  }
  state_ = has_journal   ? State::kBrokenOff
           : has_summary ? State::kFinished
                         : State::kNew;
  return {};
}

std::string JobFolder::LockPath() const { return path_ + "/" + kLockName; }

Status JobFolder::Close() {
  const std::string journal = path_ + "/" + kJournalName;
  if (unlink(journal.c_str()) != 0 && errno != ENOENT) {
    return FileError(journal, "cannot remove", errno);
  }
  if (Status status = SyncFolder(path_); !status.ok()) {
    return status;
  }
  const std::string lock = LockPath();
  if (unlink(lock.c_str()) != 0) {
    return FileError(lock, "cannot remove", errno);
  }
  return {};
}

}  // namespace descale
