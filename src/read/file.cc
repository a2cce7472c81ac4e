#include "read/file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/posix.h"

namespace descale {
namespace {

Outcome Unreadable(std::string message) {
  return ReadFailure(OutcomeReason::kUnreadable, std::move(message));
}

Outcome NotRegular(mode_t mode) {
  return Unreadable("not a regular file but " +
                    std::string(FileTypeName(mode)));
}

class FileStream : public ByteStream {
 public:
  FileStream(FileDescriptor file, std::atomic<uint64_t>* counter)
      : file_(std::move(file)), counter_(counter) {}

  size_t Read(char* buffer, size_t size) override {
    ssize_t got;
    do {
      got = read(file_.get(), buffer, size);
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      return Fail(Unreadable("cannot read: " + ErrorText(errno)));
    }
    if (counter_ != nullptr) {
      counter_->fetch_add(static_cast<uint64_t>(got),
                          std::memory_order_relaxed);
    }
    return static_cast<size_t>(got);
  }

  bool IsReady() override {
    pollfd poll_file{.fd = file_.get(), .events = POLLIN, .revents = 0};
    return poll(&poll_file, 1, 0) != 0;  // an error is news, too
  }

 private:
  FileDescriptor file_;
  std::atomic<uint64_t>* counter_;
};

class FailedStream : public ByteStream {
 public:
  explicit FailedStream(Outcome outcome) { Fail(std::move(outcome)); }
  size_t Read(char* /*buffer*/, size_t /*size*/) override { return 0; }
};

std::unique_ptr<ByteStream> Failed(Outcome outcome) {
  return std::make_unique<FailedStream>(std::move(outcome));
}

std::unique_ptr<ByteStream> OpenStandardInput(std::atomic<uint64_t>* counter) {
  // A copy, so that the stream can close what it owns.
  FileDescriptor file(fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0));
  if (!file.valid()) {
    return Failed(Unreadable("cannot open: " + ErrorText(errno)));
  }
  return std::make_unique<FileStream>(std::move(file), counter);
}

}  // namespace

std::string_view FileTypeName(mode_t mode) {
  switch (mode & S_IFMT) {
    case S_IFDIR:
      return "a folder";
    case S_IFIFO:
      return "a named pipe";
    case S_IFSOCK:
      return "a socket";
    case S_IFCHR:
    case S_IFBLK:
      return "a device";
    case S_IFLNK:
      return "a link";
    default:
      return "something else";
  }
}

std::unique_ptr<ByteStream> OpenFile(const Input& input,
                                     std::atomic<uint64_t>* counter) {
  if (input.typed && input.path == "-") {
    return OpenStandardInput(counter);
  }
  // Looked at before opening, since to open a device or a pipe can have
  // effects, and after it, since the file may have been swapped in between.
  struct stat info;
  if (stat(input.path.c_str(), &info) != 0) {
    return Failed(Unreadable("cannot open: " + ErrorText(errno)));
  }
  if (!input.typed && !S_ISREG(info.st_mode)) {
    return Failed(NotRegular(info.st_mode));
  }
  const int flags =
      O_RDONLY | O_CLOEXEC | O_NOCTTY | (input.typed ? 0 : O_NONBLOCK);
  FileDescriptor file(open(input.path.c_str(), flags));
  if (!file.valid() || fstat(file.get(), &info) != 0) {
    return Failed(Unreadable("cannot open: " + ErrorText(errno)));
  }
  if (!input.typed && !S_ISREG(info.st_mode)) {
    return Failed(NotRegular(info.st_mode));
  }
  return std::make_unique<FileStream>(std::move(file), counter);
}

}  // namespace descale
