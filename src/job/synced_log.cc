#include "job/synced_log.h"

#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <utility>

namespace descale {

Result<SyncedLog> SyncedLog::Open(std::string path, uint64_t bytes) {
  FileDescriptor file(
      open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  if (!file.valid() || ftruncate(file.get(), static_cast<off_t>(bytes)) != 0) {
    return FileError(path, "cannot write", errno);
  }
  return SyncedLog(std::move(path), std::move(file), bytes);
}

Result<std::string> SyncedLog::Read() const {
  std::string bytes;
  if (lseek(file_.get(), 0, SEEK_SET) != 0 ||
      !ReadAll(file_.get(), bytes_ + 1, &bytes)) {
    return FileError(path_, "cannot read", errno);
  }
  return bytes;
}

Result<uint64_t> SyncedLog::Sync() {
  if (!added_.empty()) {
    if (!WriteAll(file_.get(), added_) || fdatasync(file_.get()) != 0) {
      return FileError(path_, "cannot write", errno);
    }
    bytes_ += added_.size();
    added_.clear();
  }
  return bytes_;
}

}  // namespace descale
