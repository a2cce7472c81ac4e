// Arena: a bump allocator for what dies together. Reset keeps the first chunks
// (32 MB at most), so that page after page costs no malloc and no page fault,
// and one giant page does not hold its memory for ever. Not thread-safe.

#ifndef DESCALE_BASE_ARENA_H_
#define DESCALE_BASE_ARENA_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace descale {

class Arena {
 public:
  // Memory of `size` bytes aligned for any type; never null, never freed alone.
  // Throws std::bad_alloc when the system has no more.
  void* Allocate(size_t size);
  // A copy of `s` that lives until Reset.
  std::string_view Copy(std::string_view s);
  // Frees everything at once; pointers into the arena are dead from here on.
  void Reset();
  // Bytes handed out since the last Reset.
  size_t used() const { return used_; }

 private:
  struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    size_t size;
  };
  void NextChunk(size_t at_least);

  std::vector<Chunk> chunks_;
  size_t in_use_ = 0;  // chunks_[0, in_use_) hold data, the rest wait
  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
  size_t used_ = 0;
};

}  // namespace descale

#endif  // DESCALE_BASE_ARENA_H_
