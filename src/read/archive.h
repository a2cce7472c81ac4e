// The pages of a tar file.

#ifndef DESCALE_READ_ARCHIVE_H_
#define DESCALE_READ_ARCHIVE_H_

#include <memory>

#include "descale/reader.h"

#include "read/byte_stream.h"
#include "read/input.h"

namespace descale {

// See InputFormat::open. Takes the files whose names say that they are pages,
// packed with gzip or Zstandard or not; others are counted as skipped, folders
// and links are not. Understands what libarchive does: ustar, pax, GNU and old
// tar. A file of more than limits.input_bytes is a failed page, and so is what
// libarchive cannot read; it finds its way back after damage if it can.
std::unique_ptr<Reader> OpenTar(const Input& input,
                                std::unique_ptr<ByteStream> bytes,
                                const ReadOptions& options);

}  // namespace descale

#endif  // DESCALE_READ_ARCHIVE_H_
