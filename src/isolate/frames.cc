#include "isolate/frames.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/types.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace descale {
namespace {

using Clock = std::chrono::steady_clock;

// More than any page or article has: it comes of a process that is broken.
constexpr uint64_t kMaxFrameBytes = uint64_t{1} << 32;

// Waits until there is something to receive, or the other end has gone; false
// at the deadline.
bool AwaitInput(int fd, std::optional<Clock::time_point> deadline) {
  while (true) {
    int wait = -1;
    if (deadline.has_value()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          *deadline - Clock::now());
      // Another turn where that is too long for poll.
      wait = static_cast<int>(std::clamp<int64_t>(left.count(), 0, 1 << 30));
    }
    pollfd input{.fd = fd, .events = POLLIN, .revents = 0};
    const int ready = poll(&input, 1, wait);
    if (ready != 0 && !(ready < 0 && errno == EINTR)) {
      return ready > 0;
    }
    if (ready == 0 && deadline.has_value() && Clock::now() >= *deadline) {
      return false;
    }
  }
}

bool Receive(int fd, std::optional<Clock::time_point> deadline, char* bytes,
             size_t size) {
  while (size > 0) {
    if (!AwaitInput(fd, deadline)) {
      return false;
    }
    const ssize_t got = recv(fd, bytes, size, 0);
    if (got > 0) {
      bytes += got;
      size -= static_cast<size_t>(got);
    } else if (got == 0 || errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool Send(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    // A process that died must not take the other along by a signal.
    const ssize_t sent = send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<size_t>(sent));
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<SocketPair> MakeSocketPair() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return std::nullopt;
  }
  return SocketPair{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

bool SendFrame(int fd, std::string_view message) {
  std::array<char, sizeof(uint64_t)> size{};
  const uint64_t count = message.size();
  std::memcpy(size.data(), &count, size.size());
  return Send(fd, {size.data(), size.size()}) && Send(fd, message);
}

bool ReceiveFrame(int fd, std::optional<Clock::time_point> deadline,
                  std::string* message) {
  std::array<char, sizeof(uint64_t)> size{};
  if (!Receive(fd, deadline, size.data(), size.size())) {
    return false;
  }
  uint64_t count = 0;
  std::memcpy(&count, size.data(), size.size());
  if (count > kMaxFrameBytes) {
    return false;
  }
  message->resize(count);
  return Receive(fd, deadline, message->data(), count);
}

bool SendDescriptor(int fd, int descriptor) {
  char byte = 0;
  iovec data{.iov_base = &byte, .iov_len = 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptor)> control{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof descriptor);
  std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  return sendmsg(fd, &message, MSG_NOSIGNAL) == 1;
}

std::optional<FileDescriptor> ReceiveDescriptor(int fd) {
  char byte = 0;
  iovec data{.iov_base = &byte, .iov_len = 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr message{};
  message.msg_iov = &data;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t got = 0;
  do {
    got = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  if (got != 1 || header == nullptr || header->cmsg_type != SCM_RIGHTS) {
    return std::nullopt;
  }
  int descriptor = -1;
  std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return FileDescriptor(descriptor);
}

}  // namespace descale
