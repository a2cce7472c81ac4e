// JobFolder: the folder of a job, for this process alone.

#ifndef DESCALE_JOB_JOB_FOLDER_H_
#define DESCALE_JOB_JOB_FOLDER_H_

#include <string>

#include "descale/status.h"

#include "base/posix.h"

namespace descale {

class JobFolder {
 public:
  enum class State { kNew, kBrokenOff, kFinished };

  // Makes and locks the folder, and looks at what is in it. What a dead process
  // left under temporary names is removed. Errors: kInvalidArgument if another
  // process has it, or if there is something in it, unless it is a job that is
  // to be resumed; kIoError.
  static Result<JobFolder> Open(const std::string& path, bool resume);

  State state() const { return state_; }
  const std::string& path() const { return path_; }

  // The job is done: removes its journal, then the lock.
  Status Close();

 private:
  JobFolder(std::string path, FileDescriptor lock)
      : path_(std::move(path)), lock_(std::move(lock)) {}
  Status LookInside(bool resume);
  std::string LockPath() const;

  std::string path_;
  FileDescriptor lock_;
  State state_ = State::kNew;
};

inline constexpr char kSummaryName[] = "summary.json";

}  // namespace descale

#endif  // DESCALE_JOB_JOB_FOLDER_H_
