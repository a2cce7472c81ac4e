#include "read/byte_window.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace descale {
namespace {

constexpr size_t kChunk = size_t{64} << 10;
// A buffer that had to hold a huge page is given back after it.
constexpr size_t kKeep = size_t{4} << 20;

class WindowStream : public ByteStream {
 public:
  explicit WindowStream(ByteWindow window) : window_(std::move(window)) {}

  size_t Read(char* buffer, size_t size) override {
    if (window_.unread().empty()) {
      const size_t got = window_.source().Read(buffer, size);
      return got > 0 ? got : Fail(window_.source().outcome());
    }
    const size_t part = window_.unread().copy(buffer, size);
    window_.Consume(part);
    return part;
  }

  bool NextPart() override {
    window_.Consume(window_.unread().size());
    const bool more = window_.source().NextPart();
    if (more) {
      Recover();
    }
    return more;
  }

  bool IsReady() override {
    return !window_.unread().empty() || window_.source().IsReady();
  }

  uint64_t part_offset() const override {
    return window_.source().part_offset();
  }

 private:
  ByteWindow window_;
};

}  // namespace

std::string_view ByteWindow::Peek(size_t size) {
  while (end_ - begin_ < size) {
    if (begin_ > 0) {
      std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
      end_ -= begin_;
      begin_ = 0;
      if (buffer_.size() > kKeep && size < kKeep && end_ < kKeep) {
        buffer_.resize(kKeep);
        buffer_.shrink_to_fit();
      }
    }
    // Grows with what has come, not with what is asked for: sizes that a file
    // declares may be lies.
    if (buffer_.size() - end_ < kChunk) {
      buffer_.resize(std::max(end_ + kChunk, end_ * 2));
    }
    const size_t got =
        source_->Read(buffer_.data() + end_, buffer_.size() - end_);
    if (got == 0) {
      break;
    }
    end_ += got;
  }
  return unread();
}

void ByteWindow::Consume(size_t size) {
  begin_ += size;
  offset_ += size;
  if (begin_ == end_) {
    begin_ = end_ = 0;
  }
}

std::unique_ptr<ByteStream> StreamOf(ByteWindow window) {
  return std::make_unique<WindowStream>(std::move(window));
}

}  // namespace descale
