#include "cli/signals.h"

#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <memory>
#include <span>
#include <string>
#include <string_view>
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

void SetOutputBegun() { output_begun = true; }

int CaughtSignal() { return caught_signal; }

void SetUpBrokenPipe(bool output_is_standard_output) {
  signal(SIGPIPE, output_is_standard_output ? SIG_DFL : SIG_IGN);
}

InterruptibleWriter::InterruptibleWriter(
    std::unique_ptr<descale::Writer> writer)
    : writer_(std::move(writer)) {}

std::string InterruptibleWriter::Render(
    std::span<const descale::Article> articles) const {
  return writer_->Render(articles);
}

descale::Status InterruptibleWriter::Write(
    std::span<const descale::Article> articles, std::string_view rendered) {
  SetOutputBegun();
  return writer_->Write(articles, rendered);
}

descale::Status InterruptibleWriter::Finish() {
  SetOutputBegun();
  if (CaughtSignal() != 0) {
    return descale::Status::IoError("interrupted");
  }
  return writer_->Finish();
}
