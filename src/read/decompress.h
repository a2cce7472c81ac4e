// Decompress: unpacks a stream if it is compressed, else hands it on.

#ifndef DESCALE_READ_DECOMPRESS_H_
#define DESCALE_READ_DECOMPRESS_H_

#include <memory>
#include <string_view>

#include "descale/options.h"

#include "read/byte_stream.h"
#include "read/codec.h"

namespace descale {

// Knows gzip and Zstandard by their signatures, not by a name; only where the
// signature is spoiled, but `path` ends in .gz or .zst and a member follows
// within the first MB, does the name count. A part of the stream is a member.
//
// A part fails with
//   kTruncated  the source ends within it
//   kCorrupt    bad data, bad checksum, or bytes that are no member
//   kTooLarge   more than limits.page_bytes, and expanded further than
//               limits.decompression_ratio; or it asks for a window of more
//               than 128 MB
// and the next part begins at the next signature behind the start of the
// damaged one, if something can be unpacked there. What was unpacked before
// the damage has been handed out.
//
// Memory: some 5 MB and the window of the format, whatever a member declares.
std::unique_ptr<ByteStream> Decompress(std::unique_ptr<ByteStream> source,
                                       std::string_view path,
                                       const Limits& limits);

// The same for bytes that are known to be compressed with `codec`.
std::unique_ptr<ByteStream> DecompressWith(std::unique_ptr<Codec> codec,
                                           std::unique_ptr<ByteStream> source,
                                           const Limits& limits);

}  // namespace descale

#endif  // DESCALE_READ_DECOMPRESS_H_
