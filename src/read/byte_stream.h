// ByteStream: bytes in order, with a reason when they cannot be had.

#ifndef DESCALE_READ_BYTE_STREAM_H_
#define DESCALE_READ_BYTE_STREAM_H_

#include <cstddef>
#include <string>

#include "descale/outcome.h"

namespace descale {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Reads 1 to `size` bytes into `buffer` and returns how many. 0 at the end,
  // and from a failure on; outcome() tells the two apart.
  virtual size_t Read(char* buffer, size_t size) = 0;

  const Outcome& outcome() const { return outcome_; }

 protected:
  // For `return Fail(...)` in Read.
  size_t Fail(Outcome outcome) {
    outcome_ = std::move(outcome);
    return 0;
  }

 private:
  Outcome outcome_;
};

// Reads all of `stream`, but fails with kTooLarge beyond `limit` bytes. Grows
// with what arrives; no size that a file declares is believed. `bytes` is
// empty after a failure.
Outcome ReadAll(ByteStream* stream, uint64_t limit, std::string* bytes);

}  // namespace descale

#endif  // DESCALE_READ_BYTE_STREAM_H_
