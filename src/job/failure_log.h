// FailureLog: the pages that failed, a line each.

#ifndef DESCALE_JOB_FAILURE_LOG_H_
#define DESCALE_JOB_FAILURE_LOG_H_

#include <cstdint>
#include <string>
#include <utility>

#include "descale/article.h"
#include "descale/status.h"

#include "job/synced_log.h"

namespace descale {

// Becomes failures.jsonl when the job ends. Lines are JSON objects with
//   input   path of the input
//   page    which page of it, from 0
//   member, offset   PagePlace: where in a WARC file
//   id, url, stage, reason, message
class FailureLog {
 public:
  // See SyncedLog.
  static Result<FailureLog> Open(const std::string& folder, uint64_t bytes);

  void Add(const Article& article);
  Result<uint64_t> Sync() { return log_.Sync(); }
  // Gives the log of an ended job its final name, unless it has it already.
  static Status Finish(const std::string& folder);

 private:
  explicit FailureLog(SyncedLog log) : log_(std::move(log)) {}

  SyncedLog log_;
};

}  // namespace descale

#endif  // DESCALE_JOB_FAILURE_LOG_H_
