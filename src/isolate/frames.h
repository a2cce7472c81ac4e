// Frames: messages over a socket between two processes.

#ifndef DESCALE_ISOLATE_FRAMES_H_
#define DESCALE_ISOLATE_FRAMES_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/posix.h"

namespace descale {

// Two ends of a stream; neither is kept by programs that are started. Nothing
// if the system has none left.
struct SocketPair {
  FileDescriptor ours;
  FileDescriptor theirs;
};
std::optional<SocketPair> MakeSocketPair();

// Sends or receives a message as a whole. False if the other end has gone;
// ReceiveFrame also if none has come by the deadline.
bool SendFrame(int fd, std::string_view message);
bool ReceiveFrame(int fd,
                  std::optional<std::chrono::steady_clock::time_point> deadline,
                  std::string* message);

// A byte that brings a descriptor along (SCM_RIGHTS, see unix(7)).
bool SendDescriptor(int fd, int descriptor);
std::optional<FileDescriptor> ReceiveDescriptor(int fd);

}  // namespace descale

#endif  // DESCALE_ISOLATE_FRAMES_H_
