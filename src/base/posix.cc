#include "base/posix.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/strings.h"

namespace descale {

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  if (this != &other) {
    Close();
    fd_ = std::exchange(other.fd_, -1);
  }
  return *this;
}

bool FileDescriptor::Close() {
  if (fd_ < 0) {
    return true;
  }
  return close(std::exchange(fd_, -1)) == 0;
}

bool WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      return false;
    }
    bytes.remove_prefix(written < 0 ? 0 : static_cast<size_t>(written));
  }
  return true;
}

bool ReadAll(int fd, size_t limit, std::string* bytes) {
  bytes->clear();
  std::array<char, size_t{64} << 10> buffer;
  while (bytes->size() <= limit) {
    const ssize_t got = read(fd, buffer.data(), buffer.size());
    if (got == 0) {
      return true;
    }
    if (got > 0) {
      bytes->append(buffer.data(), static_cast<size_t>(got));
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

Status FileError(std::string_view path, std::string_view what, int error) {
  return Status::IoError(std::string(path) + ": " + std::string(what) + ": " +
                         ErrorText(error));
}

std::string ErrorText(int error) {
  std::string text = std::generic_category().message(error);
  if (!text.empty()) {
    text[0] = AsciiLower(text[0]);
  }
  return text;
}

}  // namespace descale
