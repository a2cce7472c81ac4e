#include "read/decompress.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "read/byte_window.h"
#include "read/input.h"

namespace descale {
namespace {

// A member up to these sizes is unpacked at once.
constexpr size_t kWholePacked = size_t{512} << 10;
constexpr size_t kWholeUnpacked = size_t{4} << 20;
// So many bytes of a member are kept until it ends: if it was cut short, the
// next one's start is among them.
constexpr size_t kHeld = size_t{1} << 20;
constexpr size_t kTrial = size_t{4} << 10;
constexpr size_t kSearchStep = size_t{64} << 10;
constexpr size_t kSpoiledStart = size_t{1} << 20;

class CompressedStream : public ByteStream {
 public:
  // `window` begins with a member.
  CompressedStream(std::unique_ptr<Codec> codec, ByteWindow window,
                   const Limits& limits)
      : codec_(std::move(codec)), window_(std::move(window)), limits_(limits) {
    BeginMember();
  }

  size_t Read(char* buffer, size_t size) override;
  bool NextPart() override;
  uint64_t part_offset() const override { return member_offset_; }

  // Makes what comes before the next member a part that fails.
  void SpoilStart() { FailAs(OutcomeReason::kCorrupt, "no member"); }

 private:
  enum class State { kReady, kUnpacking, kEnded };

  void BeginMember();
  bool UnpackWhole();
  size_t Unpack(char* buffer, size_t size);
  std::string_view NextInput();
  size_t EndOfInput();
  size_t FailAs(OutcomeReason reason, std::string_view what);
  size_t FailStep(const CodecStep& step);
  bool CheckExpansion();
  void SkipMember();
  bool FindMember();
  bool TryMember();

  std::unique_ptr<Codec> codec_;
  ByteWindow window_;
  const Limits limits_;
  State state_ = State::kReady;  // kReady: bytes are in unpacked_
  uint64_t member_offset_ = 0;
  size_t taken_ = 0;  // bytes of the window that the codec has had
  uint64_t bytes_in_ = 0;
  uint64_t bytes_out_ = 0;
  CodecStep failed_;  // to be reported once the bytes before it are out
  std::unique_ptr<char[]> unpacked_;  // kWholeUnpacked bytes, once needed
  size_t unpacked_begin_ = 0;
  size_t unpacked_end_ = 0;
};

void CompressedStream::BeginMember() {
  member_offset_ = window_.offset();
  state_ = State::kUnpacking;
  taken_ = 0;
  bytes_in_ = bytes_out_ = 0;
  failed_ = {};
  unpacked_begin_ = unpacked_end_ = 0;
  if (!codec_->Begin()) {
    failed_.state = CodecStep::State::kMemory;
    FailStep(failed_);
  } else if (UnpackWhole()) {
    state_ = State::kReady;
    CheckExpansion();
  }
}

bool CompressedStream::UnpackWhole() {
  const std::string_view in = window_.Peek(kWholePacked);
  if (unpacked_ == nullptr) {
    unpacked_ = std::make_unique_for_overwrite<char[]>(kWholeUnpacked);
  }
  size_t consumed = 0;
  size_t produced = 0;
  if (!codec_->DecodeWhole(in, unpacked_.get(), kWholeUnpacked, &consumed,
                           &produced)) {
    return false;
  }
  taken_ = bytes_in_ = consumed;
  unpacked_end_ = bytes_out_ = produced;
  return true;
}

size_t CompressedStream::Read(char* buffer, size_t size) {
  if (unpacked_begin_ < unpacked_end_) {
    const size_t part = std::min(size, unpacked_end_ - unpacked_begin_);
    std::memcpy(buffer, unpacked_.get() + unpacked_begin_, part);
    unpacked_begin_ += part;
    return part;
  }
  if (state_ == State::kReady) {
    state_ = State::kEnded;
  }
  if (state_ == State::kEnded || !outcome().ok()) {
    return 0;
  }
  return Unpack(buffer, size);
}

size_t CompressedStream::Unpack(char* buffer, size_t size) {
  if (failed_.state != CodecStep::State::kMore) {
    return FailStep(failed_);
  }
  while (true) {
    const std::string_view in = NextInput();
    const CodecStep step = codec_->Decode(in, buffer, size);
    taken_ += step.consumed;
    bytes_in_ += step.consumed;
    bytes_out_ += step.produced;
    if (step.state == CodecStep::State::kEnd) {
      state_ = State::kEnded;
    } else if (step.state != CodecStep::State::kMore) {
      failed_ = step;
    }
    if (!CheckExpansion()) {
      return 0;
    }
    if (step.produced > 0 || state_ == State::kEnded) {
      return step.produced;
    }
    if (failed_.state != CodecStep::State::kMore) {
      return FailStep(failed_);
    }
    if (in.empty()) {
      return EndOfInput();
    }
  }
}

// What the codec has not had yet; empty at the end of the source.
std::string_view CompressedStream::NextInput() {
  if (taken_ == window_.unread().size()) {
    if (taken_ > kHeld) {
      window_.Consume(taken_);
      taken_ = 0;
    }
    window_.Peek(taken_ + 1);
  }
  return window_.unread().substr(taken_);
}

size_t CompressedStream::EndOfInput() {
  if (!window_.source().outcome().ok()) {
    return Fail(window_.source().outcome());
  }
  return FailAs(OutcomeReason::kTruncated, "it ends early");
}

size_t CompressedStream::FailAs(OutcomeReason reason, std::string_view what) {
  state_ = State::kUnpacking;
  return Fail(ReadFailure(reason, "damaged " + std::string(codec_->name()) +
                                      " stream: " + std::string(what)));
}

size_t CompressedStream::FailStep(const CodecStep& step) {
  switch (step.state) {
    case CodecStep::State::kMemory:
      return Fail(
          ReadFailure(OutcomeReason::kMemory, "no memory to decompress"));
    case CodecStep::State::kTooLarge:
      return FailAs(OutcomeReason::kTooLarge, step.message);
    default:
      return FailAs(OutcomeReason::kCorrupt, step.message);
  }
}

bool CompressedStream::CheckExpansion() {
  if (bytes_out_ > limits_.page_bytes &&
      bytes_out_ > bytes_in_ * limits_.decompression_ratio) {
    unpacked_begin_ = unpacked_end_;
    FailAs(OutcomeReason::kTooLarge,
           "decompresses to more than " +
               std::to_string(limits_.decompression_ratio) + " times its size");
    return false;
  }
  return true;
}

bool CompressedStream::NextPart() {
  SkipMember();
  if (!outcome().ok()) {
    return FindMember();
  }
  window_.Consume(taken_);
  taken_ = 0;
  while (size_t padding = codec_->Padding(window_.Peek(kSignatureBytes))) {
    window_.Consume(padding);
  }
  if (codec_->Begins(window_.unread())) {
    BeginMember();
    return true;
  }
  member_offset_ = window_.offset();
  if (!window_.source().outcome().ok()) {
    Fail(window_.source().outcome());
    return true;
  }
  if (window_.unread().empty()) {
    return false;
  }
  FailAs(OutcomeReason::kCorrupt, "bytes between members");
  return true;
}

// Over what nobody has read of a sound member.
void CompressedStream::SkipMember() {
  unpacked_begin_ = unpacked_end_;
  std::string rest;
  while (state_ == State::kUnpacking && outcome().ok()) {
    rest.resize(kSearchStep);
    Read(rest.data(), rest.size());
  }
}

// Goes to the next member behind the start of a damaged one.
bool CompressedStream::FindMember() {
  while (!window_.Peek(kSearchStep).empty()) {
    const std::string_view bytes = window_.unread();
    // A signature that the view cuts is looked at in the next one.
    const size_t end = bytes.size() < kSearchStep
                           ? bytes.size()
                           : bytes.size() - kSignatureBytes;
    size_t at = 1;
    while (at < end && !codec_->Begins(bytes.substr(at))) {
      ++at;
    }
    window_.Consume(std::min(at, bytes.size()));
    if (at < end && TryMember()) {
      return true;
    }
  }
  return false;
}

// Begins a member here; false if nothing can be unpacked.
bool CompressedStream::TryMember() {
  Recover();
  BeginMember();
  if (state_ == State::kUnpacking && outcome().ok()) {
    unpacked_end_ = Unpack(unpacked_.get(), kTrial);
    if (state_ == State::kEnded) {
      state_ = State::kReady;
    }
  }
  return outcome().ok();
}

std::unique_ptr<Codec> CodecFor(std::string_view start) {
  for (auto* make : {&GzipCodec, &ZstdCodec}) {
    std::unique_ptr<Codec> codec = make();
    if (codec->Begins(start)) {
      return codec;
    }
  }
  return nullptr;
}

std::unique_ptr<Codec> CodecOfName(std::string_view path) {
  return path.ends_with(".gz")    ? GzipCodec()
         : path.ends_with(".zst") ? ZstdCodec()
                                  : nullptr;
}

// Whether a member of a format follows that `start`, the beginning of a file
// named after the format, should have begun with.
bool HasSpoiledStart(const Codec& codec, std::string_view start) {
  if (start.starts_with("WARC/")) {
    return false;  // somebody unpacked it and kept the name
  }
  for (size_t at = 1; at + kSignatureBytes <= start.size(); ++at) {
    if (codec.Begins(start.substr(at))) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::unique_ptr<ByteStream> DecompressWith(std::unique_ptr<Codec> codec,
                                           std::unique_ptr<ByteStream> source,
                                           const Limits& limits) {
  return std::make_unique<CompressedStream>(
      std::move(codec), ByteWindow(std::move(source)), limits);
}

std::unique_ptr<ByteStream> Decompress(std::unique_ptr<ByteStream> source,
                                       std::string_view path,
                                       const Limits& limits) {
  ByteWindow window(std::move(source));
  if (auto codec = CodecFor(window.Peek(kSignatureBytes))) {
    return std::make_unique<CompressedStream>(std::move(codec),
                                              std::move(window), limits);
  }
  if (auto codec = CodecOfName(path);
      codec != nullptr && HasSpoiledStart(*codec, window.Peek(kSpoiledStart))) {
    auto stream = std::make_unique<CompressedStream>(std::move(codec),
                                                     std::move(window), limits);
    stream->SpoilStart();
    return stream;
  }
  return StreamOf(std::move(window));
}

}  // namespace descale
