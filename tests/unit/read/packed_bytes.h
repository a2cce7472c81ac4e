// Compressed bytes for tests.

#ifndef DESCALE_TESTS_UNIT_READ_PACKED_BYTES_H_
#define DESCALE_TESTS_UNIT_READ_PACKED_BYTES_H_

#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

namespace descale {

// `window_bits` as zlib's deflateInit2 takes it.
inline std::string Deflated(std::string_view bytes, int window_bits) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, window_bits,
                         8, Z_DEFAULT_STRATEGY),
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

// `bytes` as one gzip member.
inline std::string GzipBytes(std::string_view bytes) {
  return Deflated(bytes, 16 + MAX_WBITS);
}

// `bytes` in zlib's frame, and without any.
inline std::string ZlibBytes(std::string_view bytes) {
  return Deflated(bytes, MAX_WBITS);
}
inline std::string RawDeflateBytes(std::string_view bytes) {
  return Deflated(bytes, -MAX_WBITS);
}

// `bytes` as one Zstandard frame, with a dictionary or without.
inline std::string ZstdBytes(std::string_view bytes,
                             std::string_view dictionary = {}) {
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  ZSTD_CCtx* context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_loadDictionary(context, dictionary.data(), dictionary.size());
  const size_t size = ZSTD_compress2(context, packed.data(), packed.size(),
                                     bytes.data(), bytes.size());
  ZSTD_freeCCtx(context);
  EXPECT_FALSE(ZSTD_isError(size));
  packed.resize(size);
  return packed;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_READ_PACKED_BYTES_H_
