#include "base/posix.h"

#include <unistd.h>

#include <string>
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

std::string ErrorText(int error) {
  std::string text = std::generic_category().message(error);
  if (!text.empty()) {
    text[0] = AsciiLower(text[0]);
  }
  return text;
}

}  // namespace descale
