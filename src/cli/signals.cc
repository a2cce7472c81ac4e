#include "cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <utility>

namespace {

std::atomic<int> caught_signal = 0;
std::atomic<bool> output_begun = false;
static_assert(std::atomic<int>::is_always_lock_free);  // for use in a handler

void HandleSignal(int signal_number) {
  if (caught_signal != 0 || !output_begun) {
    _exit(128 + signal_number);
  }
  caught_signal = signal_number;
}

}  // namespace

void CatchSignals() {
  struct sigaction action {};
  action.sa_handler = HandleSignal;
  action.sa_flags = SA_RESTART;
  for (const int signal_number : {SIGINT, SIGTERM, SIGHUP}) {
    sigaction(signal_number, &action, nullptr);
  }
}

int CaughtSignal() { return caught_signal; }

void SetUpBrokenPipe(bool output_is_standard_output) {
  signal(SIGPIPE, output_is_standard_output ? SIG_DFL : SIG_IGN);
}

InterruptibleWriter::InterruptibleWriter(
    std::unique_ptr<descale::Writer> writer)
    : writer_(std::move(writer)) {}

descale::Status InterruptibleWriter::Write(const descale::Article& article) {
  output_begun = true;
  return writer_->Write(article);
}

descale::Status InterruptibleWriter::Finish() {
  output_begun = true;
  if (CaughtSignal() != 0) {
    return descale::Status::IoError("interrupted");
  }
  return writer_->Finish();
}
