#include "isolate/nursery.h"

#include <sys/prctl.h>
#include <sys/types.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "isolate/frames.h"
#include "isolate/wire.h"

namespace descale {
namespace {

// Interrupts are for the parent to decide on; what it does of them reaches the
// others by their sockets.
void LeaveSignalsToTheParent() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    std::signal(number, SIG_IGN);
  }
}

// The files that the parent has open are not held by anyone else: locks end
// with the last process that has them.
void CloseAllBut(int kept) {
  const auto first = static_cast<unsigned>(STDERR_FILENO + 1);
  const auto middle = static_cast<unsigned>(kept);
  if (middle > first) {
    close_range(first, middle - 1, 0);
  }
  close_range(middle + 1, ~0U, 0);
}

[[noreturn]] void RunWorker(int socket, const Extractor& extractor) {
  // An endless page does not see that its socket is closed.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const pid_t pid = getpid();
  std::string message(sizeof pid, '\0');
  std::memcpy(message.data(), &pid, sizeof pid);
  bool there = SendFrame(socket, message);
  Page page;
  WorkerResult result;
  while (there && ReceiveFrame(socket, std::nullopt, &message) &&
         PageFromWire(message, &page)) {
    result.cpu = {};
    result.article = extractor.Extract(page, &result.cpu);
    there = SendFrame(socket, ResultToWire(result));
  }
  _exit(0);
}

}  // namespace

void RunNursery(FileDescriptor control, const Extractor& extractor) {
  LeaveSignalsToTheParent();
  std::signal(SIGCHLD, SIG_IGN);  // nobody waits for the workers
  CloseAllBut(control.get());
  while (true) {
    const std::optional<FileDescriptor> socket =
        ReceiveDescriptor(control.get());
    if (!socket.has_value()) {
      _exit(0);
    }
    if (fork() == 0) {
      control.Close();
      RunWorker(socket->get(), extractor);
    }
  }
}

}  // namespace descale
