#include "isolate/worker_pool.h"

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "isolate/frames.h"
#include "isolate/nursery.h"
#include "isolate/wire.h"

namespace descale {
namespace {

using Clock = std::chrono::steady_clock;

// How long a fork may take on a machine that is busy.
constexpr std::chrono::seconds kStartTime{60};

Status CannotStart(const char* what, int error) {
  return Status::IoError(std::string("cannot start workers: ") + what + ": " +
                         ErrorText(error));
}

}  // namespace

Result<std::unique_ptr<WorkerPool>> WorkerPool::Start(
    const Extractor& extractor, std::chrono::milliseconds page_time) {
  auto sockets = MakeSocketPair();
  if (!sockets.has_value()) {
    return CannotStart("socketpair", errno);
  }
  const pid_t pid = fork();
  if (pid < 0) {
    return CannotStart("fork", errno);
  }
  if (pid == 0) {
    sockets->ours.Close();
    RunNursery(std::move(sockets->theirs), extractor);
  }
  return std::unique_ptr<WorkerPool>(
      new WorkerPool(extractor, page_time, std::move(sockets->ours), pid));
}

WorkerPool::~WorkerPool() {
  idle_.clear();
  nursery_.Close();
  while (waitpid(nursery_pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Article WorkerPool::Extract(const Page& page, StageTimes* times) {
  if (!page.outcome.ok()) {
    return extractor_.Extract(page, times);
  }
  std::unique_ptr<Worker> worker = TakeWorker();
  if (worker == nullptr) {
    return Fail(page, "no process could be started for it");
  }
  const auto deadline = Clock::now() + page_time_;
  std::string message;
  WorkerResult result;
  const int socket = worker->socket.get();
  if (SendFrame(socket, PageToWire(page)) &&
      ReceiveFrame(socket, deadline, &message) &&
      ResultFromWire(message, &result)) {
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(worker));
    if (times != nullptr) {
      times->Add(result.cpu);
    }
    return std::move(result.article);
  }
  const bool late = Clock::now() >= deadline;
  if (late) {
    kill(worker->pid, SIGKILL);  // it may be at work forever
  }
  return Fail(page, late ? "the process that worked on it took too long"
                         : "the process that worked on it died");
}

std::unique_ptr<WorkerPool::Worker> WorkerPool::TakeWorker() {
  const std::scoped_lock lock(mutex_);
  if (idle_.empty()) {
    return MakeWorker();
  }
  auto worker = std::move(idle_.back());
  idle_.pop_back();
  return worker;
}

std::unique_ptr<WorkerPool::Worker> WorkerPool::MakeWorker() {
  auto sockets = MakeSocketPair();
  if (!sockets.has_value() ||
      !SendDescriptor(nursery_.get(), sockets->theirs.get())) {
    return nullptr;
  }
  sockets->theirs.Close();
  auto worker = std::make_unique<Worker>();
  std::string message;
  if (!ReceiveFrame(sockets->ours.get(), Clock::now() + kStartTime, &message) ||
      message.size() != sizeof worker->pid) {
    return nullptr;
  }
  std::memcpy(&worker->pid, message.data(), sizeof worker->pid);
  worker->socket = std::move(sockets->ours);
  return worker;
}

Article WorkerPool::Fail(const Page& page, const char* message) const {
  Page failed = page;
  failed.bytes.clear();
  failed.outcome = {PageStatus::kFailed, OutcomeReason::kCrashed, "extract",
                    message};
  Article article = extractor_.Extract(failed);
  article.page_bytes = page.bytes.size();
  return article;
}

}  // namespace descale
