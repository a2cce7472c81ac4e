// FailureLog: the pages that failed, a line each.

#ifndef DESCALE_JOB_FAILURE_LOG_H_
#define DESCALE_JOB_FAILURE_LOG_H_

#include <cstdint>
#include <string>

#include "descale/article.h"
#include "descale/status.h"

#include "base/posix.h"

namespace descale {

// Becomes failures.jsonl when the job ends. Lines are JSON objects with
//   input   path of the input
//   page    which page of it, from 0
//   member, offset   PagePlace: where in a WARC file
//   id, url, stage, reason, message
class FailureLog {
 public:
  // Goes on behind `bytes` bytes; what follows them is cut off, as the job that
  // wrote it was killed before it said so in its journal.
  static Result<FailureLog> Open(const std::string& folder, uint64_t bytes);

  void Add(const Article& article);
  // Puts what was added on the disk and returns how long the log is.
  Result<uint64_t> Sync();
  // Gives the log of an ended job its final name, unless it has it already.
  static Status Finish(const std::string& folder);

 private:
  FailureLog(std::string path, FileDescriptor file, uint64_t bytes)
      : path_(std::move(path)), file_(std::move(file)), bytes_(bytes) {}

  std::string path_;
  FileDescriptor file_;
  uint64_t bytes_;
  std::string added_;
};

}  // namespace descale

#endif  // DESCALE_JOB_FAILURE_LOG_H_
