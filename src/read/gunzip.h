// Gunzip: unpacks a stream if it is gzip (RFC 1952), else hands it on.

#ifndef DESCALE_READ_GUNZIP_H_
#define DESCALE_READ_GUNZIP_H_

#include <memory>

#include "descale/options.h"

#include "read/byte_stream.h"

namespace descale {

// Whether it is gzip is decided by its first two bytes, not by any name.
// Members may follow each other, and zero bytes may pad the end. Fails with
//   kTruncated  the stream ends within a member
//   kCorrupt    bad data, bad checksum, or bytes that are no member behind one
//   kTooLarge   more than limits.page_bytes, and expanded further than
//               limits.decompression_ratio
// Costs one buffer and zlib's window, whatever the stream declares.
std::unique_ptr<ByteStream> Gunzip(std::unique_ptr<ByteStream> source,
                                   const Limits& limits);

}  // namespace descale

#endif  // DESCALE_READ_GUNZIP_H_
