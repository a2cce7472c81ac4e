// WorkerPool: pages are extracted by other processes, so that one that kills
// its process, or never ends, costs itself alone.
//
//   this process --- sockets ---> worker, worker, ...     a page, an article
//        |                           ^
//        +------> nursery ---fork----+
//
// Workers are forked by the nursery, which was forked itself when this process
// had no threads yet: between the threads of a pipeline forking would not be
// safe. All share the rules and the model in memory.

#ifndef DESCALE_ISOLATE_WORKER_POOL_H_
#define DESCALE_ISOLATE_WORKER_POOL_H_

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

#include "descale/article.h"
#include "descale/extractor.h"
#include "descale/page.h"
#include "descale/stats.h"
#include "descale/status.h"

#include "base/posix.h"

namespace descale {

class WorkerPool {
 public:
  // Forks. `page_time` is what a page may take by the clock.
  static Result<std::unique_ptr<WorkerPool>> Start(
      const Extractor& extractor, std::chrono::milliseconds page_time);
  // Ends the workers.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // As Extractor::Extract; a page on which the worker died or overran its time
  // is failed as kCrashed. Thread-safe: there are as many workers as callers
  // at a time.
  Article Extract(const Page& page, StageTimes* times);

 private:
  struct Worker {
    FileDescriptor socket;
    pid_t pid = 0;
  };
  WorkerPool(const Extractor& extractor, std::chrono::milliseconds page_time,
             FileDescriptor nursery, pid_t nursery_pid)
      : extractor_(extractor),
        page_time_(page_time),
        nursery_(std::move(nursery)),
        nursery_pid_(nursery_pid) {}

  // Null if there can be no more.
  std::unique_ptr<Worker> TakeWorker();
  std::unique_ptr<Worker> MakeWorker();
  Article Fail(const Page& page, const char* message) const;

  const Extractor& extractor_;
  const std::chrono::milliseconds page_time_;
  std::mutex mutex_;
  FileDescriptor nursery_;
  const pid_t nursery_pid_;
  std::vector<std::unique_ptr<Worker>> idle_;
};

}  // namespace descale

#endif  // DESCALE_ISOLATE_WORKER_POOL_H_
