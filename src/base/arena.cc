#include "base/arena.h"

#include <algorithm>
#include <cstring>

namespace descale {
namespace {

constexpr size_t kAlignment = alignof(std::max_align_t);
constexpr size_t kFirstChunk = size_t{1} << 20;
constexpr size_t kLargestChunk = size_t{16} << 20;
constexpr size_t kKeptBytes = size_t{32} << 20;

}  // namespace

void* Arena::Allocate(size_t size) {
  size = (size + kAlignment - 1) / kAlignment * kAlignment;
  if (static_cast<size_t>(end_ - next_) < size) NextChunk(size);
  void* memory = next_;
  next_ += size;
  used_ += size;
  return memory;
}

std::string_view Arena::Copy(std::string_view s) {
  if (s.empty()) return {};
  auto* copy = static_cast<char*>(Allocate(s.size()));
  std::memcpy(copy, s.data(), s.size());
  return {copy, s.size()};
}

void Arena::Reset() {
  used_ = 0;
  in_use_ = 0;
  next_ = nullptr;
  end_ = nullptr;
  size_t kept = 0;
  size_t kept_bytes = 0;
  while (kept < chunks_.size() &&
         kept_bytes + chunks_[kept].size <= kKeptBytes) {
    kept_bytes += chunks_[kept].size;
    ++kept;
  }
  chunks_.resize(kept);
}

void Arena::NextChunk(size_t at_least) {
  // A waiting chunk that is too small is given up: it would stay unused.
  while (in_use_ < chunks_.size() && chunks_[in_use_].size < at_least) {
    chunks_.erase(chunks_.begin() + static_cast<std::ptrdiff_t>(in_use_));
  }
  if (in_use_ == chunks_.size()) {
    size_t size = chunks_.empty()
                      ? kFirstChunk
                      : std::min(chunks_.back().size * 2, kLargestChunk);
    size = std::max(size, at_least);
    // Not value-initialised: the caller writes before it reads.
    chunks_.push_back(
        {std::unique_ptr<std::byte[]>(new std::byte[size]), size});
  }
  const Chunk& chunk = chunks_[in_use_++];
  next_ = chunk.bytes.get();
  end_ = next_ + chunk.size;
}

}  // namespace descale
