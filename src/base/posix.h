// The little that reading and writing files by file descriptor needs.

#ifndef DESCALE_BASE_POSIX_H_
#define DESCALE_BASE_POSIX_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "descale/status.h"

namespace descale {

// Owns a file descriptor and closes it.
class FileDescriptor {
 public:
  FileDescriptor() = default;
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept;
  ~FileDescriptor() { Close(); }

  int get() const { return fd_; }
  bool valid() const { return fd_ >= 0; }

  // Closes; returns false, with errno set, if the system reports an error.
  bool Close();

 private:
  int fd_ = -1;
};

// Writes all of `bytes`, in as many calls as it takes; false, with errno set,
// if the system reports an error.
bool WriteAll(int fd, std::string_view bytes);

// Reads to the end, or until there are more than `limit` bytes; false, with
// errno set, if the system reports an error.
bool ReadAll(int fd, size_t limit, std::string* bytes);

// kIoError: "out/a.jsonl: cannot write: no space left on device".
Status FileError(std::string_view path, std::string_view what, int error);

// What an errno means, in words, as our messages want them: "permission
// denied".
std::string ErrorText(int error);

}  // namespace descale

#endif  // DESCALE_BASE_POSIX_H_
