// Gzip members for tests.

#ifndef DESCALE_TESTS_UNIT_READ_GZIP_BYTES_H_
#define DESCALE_TESTS_UNIT_READ_GZIP_BYTES_H_

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <zlib.h>

namespace descale {

// `bytes` as one gzip member.
inline std::string GzipBytes(std::string_view bytes) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED,
                         16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY),
            Z_OK);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  std::string input(bytes);
  stream.next_in = reinterpret_cast<unsigned char*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<unsigned char*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_READ_GZIP_BYTES_H_
