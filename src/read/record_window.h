// RecordWindow: the bytes of a WARC file in stretches that no record crosses.

#ifndef DESCALE_READ_RECORD_WINDOW_H_
#define DESCALE_READ_RECORD_WINDOW_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "descale/outcome.h"

#include "read/byte_stream.h"
#include "read/byte_window.h"

namespace descale {

// A stretch ends where a member of a compressed file begins with a record or
// cannot be read, at damage within a member, and at the end of the file. So a
// record whose length is a lie cannot reach into the next one's member; but one
// that is spread over several members (bgzip cuts every 64 kB) is in one
// stretch.
class RecordWindow {
 public:
  enum class End { kRecord, kUnreadable, kDamage, kFile };

  explicit RecordWindow(std::unique_ptr<ByteStream> bytes)
      : window_(std::move(bytes)),
        member_offset_(window_.source().part_offset()) {}

  // At least `size` bytes that are to come, or all of the stretch. Valid until
  // the next call.
  std::string_view Peek(size_t size);
  void Consume(size_t size) { window_.Consume(size); }

  // What ends the stretch; to be asked when Peek gave less than it was asked.
  End end() const { return end_; }
  // The damage that ended the stretch, if any and not yet taken.
  const Outcome& damage() const { return damage_; }
  Outcome TakeDamage() { return std::exchange(damage_, Outcome{}); }
  // Goes to the next stretch, if all of this one is consumed; false at the end
  // of the file.
  bool NextStretch();

  // Where in the file the member begins that the stretch began with, and how
  // far from there the next byte is, unpacked.
  uint64_t member_offset() const { return member_offset_; }
  uint64_t inner_offset() const { return window_.offset() - stretch_begin_; }

 private:
  ByteWindow window_;
  uint64_t member_offset_;
  uint64_t stretch_begin_ = 0;
  uint64_t stretch_end_ = UINT64_MAX;  // not known yet
  End end_ = End::kFile;
  Outcome damage_;
};

}  // namespace descale

#endif  // DESCALE_READ_RECORD_WINDOW_H_
