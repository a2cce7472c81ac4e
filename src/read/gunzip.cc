#include "read/gunzip.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <utility>

#include <zlib.h>

#include "read/input.h"

namespace descale {
namespace {

constexpr unsigned char kMagic[] = {0x1F, 0x8B};

Outcome NoMemory() {
  return ReadFailure(OutcomeReason::kMemory, "no memory to decompress");
}

class GunzipStream : public ByteStream {
 public:
  GunzipStream(std::unique_ptr<ByteStream> source, const Limits& limits)
      : source_(std::move(source)), limits_(limits) {
    zlib_.next_in = buffer_.data();
  }
  GunzipStream(const GunzipStream&) = delete;
  GunzipStream& operator=(const GunzipStream&) = delete;
  ~GunzipStream() override {
    if (mode_ == Mode::kGzip) {
      inflateEnd(&zlib_);
    }
  }

  size_t Read(char* buffer, size_t size) override;

 private:
  enum class Mode { kUnknown, kPlain, kGzip };

  bool DecideMode();
  bool Refill();
  size_t ReadPlain(char* buffer, size_t size);
  size_t ReadGzip(char* buffer, size_t size);
  size_t EndOfSource();
  bool SkipPadding();
  bool ExpandsTooFar() const;

  std::unique_ptr<ByteStream> source_;
  const Limits limits_;
  Mode mode_ = Mode::kUnknown;
  z_stream zlib_{};  // next_in, avail_in: what of buffer_ is unread
  bool between_members_ = true;
  uint64_t bytes_in_ = 0;  // taken from source_
  uint64_t bytes_out_ = 0;
  std::array<unsigned char, 64 << 10> buffer_;
};

size_t GunzipStream::Read(char* buffer, size_t size) {
  if (!outcome().ok() || (mode_ == Mode::kUnknown && !DecideMode())) {
    return 0;
  }
  return mode_ == Mode::kGzip ? ReadGzip(buffer, size)
                              : ReadPlain(buffer, size);
}

bool GunzipStream::DecideMode() {
  mode_ = Mode::kPlain;
  // A pipe may hand out the first byte alone.
  while (zlib_.avail_in < sizeof(kMagic) && Refill()) {
  }
  if (zlib_.avail_in < sizeof(kMagic) ||
      std::memcmp(zlib_.next_in, kMagic, sizeof(kMagic)) != 0) {
    return true;
  }
  if (inflateInit2(&zlib_, 16 + MAX_WBITS) != Z_OK) {  // 16: gzip format
    Fail(NoMemory());
    return false;
  }
  mode_ = Mode::kGzip;
  return true;
}

// Adds bytes behind those that are still unread; false if there are no more.
bool GunzipStream::Refill() {
  std::memmove(buffer_.data(), zlib_.next_in, zlib_.avail_in);
  zlib_.next_in = buffer_.data();
  const size_t got =
      source_->Read(reinterpret_cast<char*>(buffer_.data()) + zlib_.avail_in,
                    buffer_.size() - zlib_.avail_in);
  zlib_.avail_in += static_cast<uInt>(got);
  bytes_in_ += got;
  return got > 0;
}

size_t GunzipStream::ReadPlain(char* buffer, size_t size) {
  if (zlib_.avail_in == 0) {
    const size_t got = source_->Read(buffer, size);
    return source_->outcome().ok() ? got : Fail(source_->outcome());
  }
  const size_t part = std::min<size_t>(size, zlib_.avail_in);
  std::copy_n(zlib_.next_in, part, buffer);
  zlib_.next_in += part;
  zlib_.avail_in -= static_cast<uInt>(part);
  return part;
}

size_t GunzipStream::ReadGzip(char* buffer, size_t size) {
  const uInt room = static_cast<uInt>(std::min<size_t>(size, 1 << 30));
  zlib_.next_out = reinterpret_cast<unsigned char*>(buffer);
  zlib_.avail_out = room;
  while (zlib_.avail_out == room) {
    if (zlib_.avail_in == 0 && !Refill()) {
      return EndOfSource();
    }
    if (between_members_) {
      if (!SkipPadding()) {
        continue;
      }
      inflateReset(&zlib_);
      between_members_ = false;
    }
    const int result = inflate(&zlib_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      between_members_ = true;
    } else if (result == Z_MEM_ERROR) {
      return Fail(NoMemory());
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      return Fail(ReadFailure(
          OutcomeReason::kCorrupt,
          std::string("damaged gzip stream: ") +
              (zlib_.msg != nullptr ? zlib_.msg : "unknown format")));
    }
  }
  const size_t produced = room - zlib_.avail_out;
  bytes_out_ += produced;
  if (ExpandsTooFar()) {
    return Fail(ReadFailure(OutcomeReason::kTooLarge,
                            "decompresses to more than " +
                                std::to_string(limits_.decompression_ratio) +
                                " times its size"));
  }
  return produced;
}

size_t GunzipStream::EndOfSource() {
  if (!source_->outcome().ok()) {
    return Fail(source_->outcome());
  }
  if (between_members_) {
    return 0;
  }
  return Fail(
      ReadFailure(OutcomeReason::kTruncated, "the gzip stream ends early"));
}

// Tapes and block devices pad with zeros. True if something else is left.
bool GunzipStream::SkipPadding() {
  while (zlib_.avail_in > 0 && *zlib_.next_in == 0) {
    ++zlib_.next_in;
    --zlib_.avail_in;
  }
  return zlib_.avail_in > 0;
}

bool GunzipStream::ExpandsTooFar() const {
  const uint64_t consumed = bytes_in_ - zlib_.avail_in;
  return bytes_out_ > limits_.page_bytes &&
         bytes_out_ > consumed * limits_.decompression_ratio;
}

}  // namespace

std::unique_ptr<ByteStream> Gunzip(std::unique_ptr<ByteStream> source,
                                   const Limits& limits) {
  return std::make_unique<GunzipStream>(std::move(source), limits);
}

}  // namespace descale
