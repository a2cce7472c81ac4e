// Compression of what is written.

#ifndef DESCALE_WRITE_COMPRESS_H_
#define DESCALE_WRITE_COMPRESS_H_

#include <string>
#include <string_view>

namespace descale {

enum class Compression { kNone, kGzip, kZstd };

// By the end of a file's name: .gz, .zst or something else.
Compression CompressionOfName(std::string_view path);

// `bytes` as a gzip member (RFC 1952) or a Zstandard frame (RFC 8878), at the
// formats' usual levels: a file may be any number of those, one behind the
// other. The same bytes give the same result on every machine with the same
// version of the libraries. Thread-safe. Throws std::bad_alloc.
std::string Compressed(std::string_view bytes, Compression compression);

}  // namespace descale

#endif  // DESCALE_WRITE_COMPRESS_H_
