#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include <brotli/decode.h>

#include "read/codec.h"

namespace descale {
namespace {

class Brotli : public Codec {
 public:
  std::string_view name() const override { return "Brotli"; }
  bool Begins(std::string_view /*bytes*/) const override { return true; }

  bool Begin() override {
    state_.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    return state_ != nullptr;
  }

  CodecStep Decode(std::string_view in, char* out, size_t size) override {
    size_t in_left = in.size();
    const auto* next_in = reinterpret_cast<const uint8_t*>(in.data());
    size_t out_left = size;
    auto* next_out = reinterpret_cast<uint8_t*>(out);
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(
        state_.get(), &in_left, &next_in, &out_left, &next_out, nullptr);
    CodecStep step;
    step.consumed = in.size() - in_left;
    step.produced = size - out_left;
    if (result == BROTLI_DECODER_RESULT_SUCCESS) {
      step.state = CodecStep::State::kEnd;
    } else if (result == BROTLI_DECODER_RESULT_ERROR) {
      step.state = CodecStep::State::kCorrupt;
      step.message =
          BrotliDecoderErrorString(BrotliDecoderGetErrorCode(state_.get()));
    }
    return step;
  }

 private:
  struct Free {
    void operator()(BrotliDecoderState* state) const {
      BrotliDecoderDestroyInstance(state);
    }
  };
  std::unique_ptr<BrotliDecoderState, Free> state_;
};

}  // namespace

std::unique_ptr<Codec> BrotliCodec() { return std::make_unique<Brotli>(); }

}  // namespace descale
