// SeenLog: what a job's deduplicator has seen, so that it can be resumed.

#ifndef DESCALE_JOB_SEEN_LOG_H_
#define DESCALE_JOB_SEEN_LOG_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "descale/deduplicator.h"
#include "descale/status.h"

#include "job/synced_log.h"

namespace descale {

inline constexpr char kSeenName[] = "seen.part";

// The history of a Deduplicator as 8 bytes a key, in this machine's order.
class SeenLog {
 public:
  // Replays the first `bytes` bytes of the log in `folder` to `deduplicator`,
  // which has to keep its history, and goes on behind them.
  static Result<SeenLog> Open(const std::string& folder, uint64_t bytes,
                              Deduplicator* deduplicator);

  // Adds what the next `articles` articles have looked for.
  void Add(size_t articles);
  Result<uint64_t> Sync() { return log_.Sync(); }
  // Removes the log of an ended job, if there is one.
  static Status Remove(const std::string& folder);

 private:
  SeenLog(SyncedLog log, Deduplicator* deduplicator)
      : log_(std::move(log)), deduplicator_(deduplicator) {}

  SyncedLog log_;
  Deduplicator* deduplicator_;
};

}  // namespace descale

#endif  // DESCALE_JOB_SEEN_LOG_H_
