// SyncedLog: a file that grows with a job, and is on the disk as far as the
// journal says.

#ifndef DESCALE_JOB_SYNCED_LOG_H_
#define DESCALE_JOB_SYNCED_LOG_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "descale/status.h"

#include "base/posix.h"

namespace descale {

class SyncedLog {
 public:
  // Goes on behind `bytes` bytes; what follows them is cut off, as the job that
  // wrote it was killed before it said so in its journal.
  static Result<SyncedLog> Open(std::string path, uint64_t bytes);

  // What it holds from earlier processes.
  Result<std::string> Read() const;
  void Add(std::string_view bytes) { added_ += bytes; }
  // Puts what was added on the disk and returns how long the log is.
  Result<uint64_t> Sync();

 private:
  SyncedLog(std::string path, FileDescriptor file, uint64_t bytes)
      : path_(std::move(path)), file_(std::move(file)), bytes_(bytes) {}

  std::string path_;
  FileDescriptor file_;
  uint64_t bytes_;
  std::string added_;
};

}  // namespace descale

#endif  // DESCALE_JOB_SYNCED_LOG_H_
