// ByteWindow: a stream of which one can look ahead.

#ifndef DESCALE_READ_BYTE_WINDOW_H_
#define DESCALE_READ_BYTE_WINDOW_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/byte_stream.h"

namespace descale {

// Holds what was read and not yet consumed; memory is what the caller peeks
// for, at most. Views are valid until the next call that is not const.
class ByteWindow {
 public:
  explicit ByteWindow(std::unique_ptr<ByteStream> source)
      : source_(std::move(source)) {}

  // Reads on until at least `size` bytes are unread or the part of the source
  // ends, and returns all that is unread.
  std::string_view Peek(size_t size);
  std::string_view unread() const {
    return std::string_view(buffer_).substr(begin_, end_ - begin_);
  }
  // `size` is at most that of unread().
  void Consume(size_t size);
  // How many bytes were consumed.
  uint64_t offset() const { return offset_; }

  // The source: its bytes follow those that are unread. Nobody else may read
  // from it.
  ByteStream& source() { return *source_; }
  const ByteStream& source() const { return *source_; }

 private:
  std::unique_ptr<ByteStream> source_;
  std::string buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
  uint64_t offset_ = 0;
};

// The unread bytes of `window`, and what follows them, as a stream again.
std::unique_ptr<ByteStream> StreamOf(ByteWindow window);

}  // namespace descale

#endif  // DESCALE_READ_BYTE_WINDOW_H_
