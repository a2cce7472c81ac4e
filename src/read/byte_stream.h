// ByteStream: bytes in order, with a reason when they cannot be had.

#ifndef DESCALE_READ_BYTE_STREAM_H_
#define DESCALE_READ_BYTE_STREAM_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/outcome.h"

namespace descale {

// A stream is a sequence of parts: the members of a gzip file, the frames of a
// Zstandard file. Everything else is a single part. A part may be damaged and
// the next one sound.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Reads 1 to `size` bytes into `buffer` and returns how many. 0 at the end
  // of the part, and from a failure on; outcome() tells the two apart.
  virtual size_t Read(char* buffer, size_t size) = 0;
  // Goes to the next part, over what is left of this one; false if there is
  // none. Behind damage this is the next part that can be made out.
  virtual bool NextPart() { return false; }
  // Whether Read would return without waiting for somebody to write.
  virtual bool IsReady() { return true; }
  // Where the part begins: a byte of the file as it lies on the disk.
  virtual uint64_t part_offset() const { return 0; }

  // How the part went so far.
  const Outcome& outcome() const { return outcome_; }

 protected:
  // For `return Fail(...)` in Read.
  size_t Fail(Outcome outcome) {
    outcome_ = std::move(outcome);
    return 0;
  }
  // For NextPart.
  void Recover() { outcome_ = {}; }

 private:
  Outcome outcome_;
};

// Reads all parts of `stream` as one, but fails with kTooLarge beyond `limit`
// bytes. Grows with what arrives; no size that a file declares is believed.
// After a failure, `bytes` is what came before it.
Outcome ReadAll(ByteStream* stream, uint64_t limit, std::string* bytes);

// Bytes in memory, which must outlive the stream.
std::unique_ptr<ByteStream> MemoryStream(std::string_view bytes);

}  // namespace descale

#endif  // DESCALE_READ_BYTE_STREAM_H_
