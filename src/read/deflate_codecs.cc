// gzip, zlib and raw deflate: zlib where a member comes in pieces, libdeflate
// where it is at hand as a whole, which takes less than half of the time.

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <libdeflate.h>
#include <zlib.h>

#include "read/codec.h"

namespace descale {
namespace {

constexpr size_t kFlags = 3;  // where they are in the header

class InflateCodec : public Codec {
 public:
  // `window_bits` as zlib's inflateInit2 takes it.
  explicit InflateCodec(int window_bits) : window_bits_(window_bits) {}
  InflateCodec(const InflateCodec&) = delete;
  InflateCodec& operator=(const InflateCodec&) = delete;
  ~InflateCodec() override {
    if (ready_) {
      inflateEnd(&zlib_);
    }
  }

  std::string_view name() const override { return "deflate"; }
  bool Begins(std::string_view /*bytes*/) const override { return true; }

  bool Begin() override {
    if (ready_) {
      return inflateReset(&zlib_) == Z_OK;
    }
    ready_ = inflateInit2(&zlib_, window_bits_) == Z_OK;
    return ready_;
  }

  CodecStep Decode(std::string_view in, char* out, size_t size) override {
    const size_t taken = std::min<size_t>(in.size(), 1 << 30);
    const size_t room = std::min<size_t>(size, 1 << 30);
    // zlib does not write to its input.
    zlib_.next_in = reinterpret_cast<unsigned char*>(
        const_cast<char*>(in.data()));  // NOLINT(*-const-cast)
    zlib_.avail_in = static_cast<uInt>(taken);
    zlib_.next_out = reinterpret_cast<unsigned char*>(out);
    zlib_.avail_out = static_cast<uInt>(room);
    const int result = inflate(&zlib_, Z_NO_FLUSH);
    CodecStep step;
    step.consumed = taken - zlib_.avail_in;
    step.produced = room - zlib_.avail_out;
    if (result == Z_STREAM_END) {
      step.state = CodecStep::State::kEnd;
    } else if (result == Z_MEM_ERROR) {
      step.state = CodecStep::State::kMemory;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      step.state = CodecStep::State::kCorrupt;
      step.message = zlib_.msg != nullptr ? zlib_.msg : "unknown format";
    }
    return step;
  }

 private:
  const int window_bits_;
  z_stream zlib_{};
  bool ready_ = false;
};

class GzipMembers : public InflateCodec {
 public:
  GzipMembers() : InflateCodec(16 + MAX_WBITS) {}  // 16: gzip format

  std::string_view name() const override { return "gzip"; }

  // The method is always deflate, and three flag bits are always 0 (RFC 1952).
  // Two bytes are enough for what is cut off behind them.
  bool Begins(std::string_view bytes) const override {
    constexpr std::string_view kMagic = "\x1F\x8B\x08";
    return bytes.size() >= 2 &&
           kMagic.starts_with(bytes.substr(0, kMagic.size())) &&
           (bytes.size() <= kFlags || (bytes[kFlags] & '\xE0') == 0);
  }

  // Tapes and block devices pad with zeros.
  size_t Padding(std::string_view bytes) const override {
    return std::min(bytes.find_first_not_of('\0'), bytes.size());
  }

  bool DecodeWhole(std::string_view in, char* out, size_t size,
                   size_t* consumed, size_t* produced) override {
    if (whole_ == nullptr) {
      whole_.reset(libdeflate_alloc_decompressor());
    }
    return whole_ != nullptr &&
           libdeflate_gzip_decompress_ex(whole_.get(), in.data(), in.size(),
                                         out, size, consumed,
                                         produced) == LIBDEFLATE_SUCCESS;
  }

 private:
  struct Free {
    void operator()(libdeflate_decompressor* it) const {
      libdeflate_free_decompressor(it);
    }
  };
  std::unique_ptr<libdeflate_decompressor, Free> whole_;
};

}  // namespace

std::unique_ptr<Codec> GzipCodec() { return std::make_unique<GzipMembers>(); }

std::unique_ptr<Codec> ZlibCodec() {
  return std::make_unique<InflateCodec>(MAX_WBITS);
}

std::unique_ptr<Codec> RawDeflateCodec() {
  return std::make_unique<InflateCodec>(-MAX_WBITS);
}

}  // namespace descale
