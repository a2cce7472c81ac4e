#include "write/compress.h"

#include <cstddef>
#include <memory>
#include <new>
#include <string>
#include <string_view>

#include <libdeflate.h>
#include <zstd.h>

namespace descale {
namespace {

constexpr int kGzipLevel = 6;

struct FreeCompressor {
  void operator()(libdeflate_compressor* it) const {
    libdeflate_free_compressor(it);
  }
};

struct FreeContext {
  void operator()(ZSTD_CCtx* it) const { ZSTD_freeCCtx(it); }
};

std::string Gzip(std::string_view bytes) {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor>
      compressor(libdeflate_alloc_compressor(kGzipLevel));
  if (compressor == nullptr) {
    throw std::bad_alloc();
  }
  std::string packed(
      libdeflate_gzip_compress_bound(compressor.get(), bytes.size()), '\0');
  packed.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(),
                                         bytes.size(), packed.data(),
                                         packed.size()));
  return packed;
}

std::string Zstd(std::string_view bytes) {
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(
      ZSTD_createCCtx());
  if (context == nullptr) {
    throw std::bad_alloc();
  }
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  const size_t size = ZSTD_compress2(context.get(), packed.data(),
                                     packed.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size)) {
    throw std::bad_alloc();  // nothing else can go wrong in memory
  }
  packed.resize(size);
  return packed;
}

}  // namespace

Compression CompressionOfName(std::string_view path) {
  return path.ends_with(".gz")    ? Compression::kGzip
         : path.ends_with(".zst") ? Compression::kZstd
                                  : Compression::kNone;
}

std::string Compressed(std::string_view bytes, Compression compression) {
  switch (compression) {
    case Compression::kGzip:
      return Gzip(bytes);
    case Compression::kZstd:
      return Zstd(bytes);
    case Compression::kNone:
      break;
  }
  return std::string(bytes);
}

}  // namespace descale
