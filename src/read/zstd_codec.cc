#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <zstd.h>
#include <zstd_errors.h>

#include "read/codec.h"

namespace descale {
namespace {

constexpr std::string_view kFrameMagic = "\x28\xB5\x2F\xFD";
constexpr size_t kSkippableHeader = 8;  // magic and size
// The skippable frame of a dictionary.
constexpr unsigned char kDictionaryMagic = 0x5D;
// A frame may ask for a window of up to 2^31 bytes; this is what zstd itself
// grants without being told to.
constexpr int kMaxWindowLog = 27;
// Dictionaries are 100 kB or so.
constexpr size_t kMaxDictionary = size_t{16} << 20;

bool IsSkippable(std::string_view bytes) {
  return bytes.size() >= 4 && (bytes[0] & '\xF0') == '\x50' &&
         bytes.substr(1, 3) == "\x2A\x4D\x18";
}

size_t LittleEndian32(std::string_view bytes) {
  size_t value = 0;
  for (size_t i = 0; i < 4; ++i) {
    value |= static_cast<size_t>(static_cast<unsigned char>(bytes[i]))
             << (8 * i);
  }
  return value;
}

class Zstd : public Codec {
 public:
  std::string_view name() const override { return "Zstandard"; }

  bool Begins(std::string_view bytes) const override {
    return bytes.starts_with(kFrameMagic) || IsSkippable(bytes);
  }

  bool Begin() override {
    if (context_ == nullptr) {
      context_.reset(ZSTD_createDCtx());
      if (context_ == nullptr) {
        return false;
      }
      ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax,
                             kMaxWindowLog);
    }
    skippable_.clear();
    in_skippable_ = false;
    at_start_ = true;
    return !ZSTD_isError(
        ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only));
  }

  CodecStep Decode(std::string_view in, char* out, size_t size) override {
    if (at_start_ && !in.empty()) {
      at_start_ = false;
      // The first byte tells the two kinds of frames apart.
      in_skippable_ = in[0] != kFrameMagic[0];
    }
    return in_skippable_ ? Skip(in) : Decompress(in, out, size);
  }

 private:
  CodecStep Decompress(std::string_view in, char* out, size_t size) {
    ZSTD_inBuffer input{in.data(), in.size(), 0};
    ZSTD_outBuffer output{out, size, 0};
    const size_t result =
        ZSTD_decompressStream(context_.get(), &output, &input);
    CodecStep step;
    step.consumed = input.pos;
    step.produced = output.pos;
    if (result == 0) {
      step.state = CodecStep::State::kEnd;
    } else if (ZSTD_isError(result)) {
      step.message = ZSTD_getErrorName(result);
      switch (ZSTD_getErrorCode(result)) {
        case ZSTD_error_memory_allocation:
          step.state = CodecStep::State::kMemory;
          break;
        case ZSTD_error_frameParameter_windowTooLarge:
          step.state = CodecStep::State::kTooLarge;
          break;
        default:
          step.state = CodecStep::State::kCorrupt;
      }
    }
    return step;
  }

  // A frame of something else than data, which is passed by unless it is a
  // dictionary.
  CodecStep Skip(std::string_view in) {
    CodecStep step;
    step.consumed = in.size();
    if (skippable_.size() < kSkippableHeader) {
      step.consumed = std::min(in.size(), kSkippableHeader - skippable_.size());
      skippable_.append(in.substr(0, step.consumed));
      if (skippable_.size() == kSkippableHeader) {
        left_ = LittleEndian32(std::string_view(skippable_).substr(4));
      }
    } else {
      step.consumed = std::min<size_t>(in.size(), left_);
      left_ -= step.consumed;
      if (IsDictionary() && skippable_.size() < kMaxDictionary) {
        skippable_.append(in.substr(0, step.consumed));
      }
    }
    if (skippable_.size() >= kSkippableHeader && left_ == 0) {
      step.state = IsDictionary() && !LoadDictionary()
                       ? CodecStep::State::kCorrupt
                       : CodecStep::State::kEnd;
      step.message = "the dictionary cannot be read";
    }
    return step;
  }

  bool IsDictionary() const {
    return static_cast<unsigned char>(skippable_[0]) == kDictionaryMagic;
  }

  // For all frames that follow. The dictionary may be compressed itself.
  bool LoadDictionary() {
    std::string dictionary = skippable_.substr(kSkippableHeader);
    if (dictionary.starts_with(kFrameMagic)) {
      const unsigned long long size =
          ZSTD_getFrameContentSize(dictionary.data(), dictionary.size());
      if (size > kMaxDictionary) {  // also: unknown, or an error
        return false;
      }
      std::string unpacked(size, '\0');
      const size_t result =
          ZSTD_decompress(unpacked.data(), unpacked.size(), dictionary.data(),
                          dictionary.size());
      if (ZSTD_isError(result)) {
        return false;
      }
      dictionary = std::move(unpacked);
    }
    return !ZSTD_isError(ZSTD_DCtx_loadDictionary(
        context_.get(), dictionary.data(), dictionary.size()));
  }

  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  std::unique_ptr<ZSTD_DCtx, Free> context_;
  bool at_start_ = true;
  bool in_skippable_ = false;
  std::string skippable_;  // the header, and what is a dictionary
  size_t left_ = 0;        // bytes of the skippable frame to come
};

}  // namespace

std::unique_ptr<Codec> ZstdCodec() { return std::make_unique<Zstd>(); }

}  // namespace descale
