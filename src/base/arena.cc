#include "base/arena.h"

#include <algorithm>
#include <cstring>

namespace descale {
namespace {

constexpr size_t kAlignment = alignof(std::max_align_t);
constexpr size_t kFirstChunk = size_t{1} << 20;
constexpr size_t kLargestChunk = size_t{16} << 20;

}  // namespace

void* Arena::Allocate(size_t size) {
  size = (size + kAlignment - 1) / kAlignment * kAlignment;
  if (static_cast<size_t>(end_ - next_) < size) AddChunk(size);
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
  if (chunks_.empty()) return;
  // One chunk stays: the next page is most likely of a like size.
  chunks_.resize(1);
  next_ = chunks_[0].bytes.get();
  end_ = next_ + chunks_[0].size;
}

void Arena::AddChunk(size_t at_least) {
  size_t size = chunks_.empty()
                    ? kFirstChunk
                    : std::min(chunks_.back().size * 2, kLargestChunk);
  size = std::max(size, at_least);
  // Not value-initialised: the caller writes before it reads.
  chunks_.push_back(
      {std::unique_ptr<std::byte[]>(new std::byte[size]), size});
  next_ = chunks_.back().bytes.get();
  end_ = next_ + size;
}

}  // namespace descale
