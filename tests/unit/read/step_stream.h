// StepStream: bytes that come in small steps.

#ifndef DESCALE_TESTS_UNIT_READ_STEP_STREAM_H_
#define DESCALE_TESTS_UNIT_READ_STEP_STREAM_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "read/byte_stream.h"

namespace descale {

// Hands out a string in parts of at most `step` bytes.
class StepStream : public ByteStream {
 public:
  StepStream(std::string bytes, size_t step)
      : bytes_(std::move(bytes)), step_(step) {}
  size_t Read(char* buffer, size_t size) override {
    const size_t part = std::min({size, step_, bytes_.size() - pos_});
    bytes_.copy(buffer, part, pos_);
    pos_ += part;
    return part;
  }

 private:
  const std::string bytes_;
  const size_t step_;
  size_t pos_ = 0;
};

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_READ_STEP_STREAM_H_
