#include "parse/gumbo_guard.h"

#include <setjmp.h>

#include <cstdint>
#include <new>

#include "base/cpu_clock.h"

namespace descale {
namespace {

// How often the clock is read: once in so many allocations.
constexpr uint32_t kCallsPerClock = 1024;

struct Guard {
  Arena* arena;
  uint64_t byte_budget;
  uint64_t deadline_ns;  // of the thread's CPU clock; 0 for none
  uint32_t calls = 0;
  OutcomeReason refusal = OutcomeReason::kNone;
  jmp_buf exit;
};

// The memory, or nullptr with the reason in guard->refusal.
void* TryAllocate(Guard* guard, size_t size) {
  if (guard->arena->used() + size > guard->byte_budget) {
    guard->refusal = OutcomeReason::kMemory;
    return nullptr;
  }
  if (++guard->calls % kCallsPerClock == 0 && guard->deadline_ns != 0 &&
      ThreadCpuNanoseconds() > guard->deadline_ns) {
    guard->refusal = OutcomeReason::kTime;
    return nullptr;
  }
  try {
    return guard->arena->Allocate(size);
  } catch (const std::bad_alloc&) {
    guard->refusal = OutcomeReason::kMemory;
    return nullptr;
  }
}

void* Allocate(void* userdata, size_t size) {
  auto* guard = static_cast<Guard*>(userdata);
  void* memory = TryAllocate(guard, size);
  // Gumbo cannot be told "no": leave it. No C++ object lives in between.
  if (memory == nullptr) longjmp(guard->exit, 1);  // NOLINT
  return memory;
}

void Deallocate(void* /*userdata*/, void* /*memory*/) {}

// Alone in a function, so that nothing with a destructor stands between setjmp
// and the parse.
const GumboOutput* ParseOrLeave(const GumboOptions& options,
                                std::string_view html, Guard* guard) {
  if (setjmp(guard->exit) != 0) return nullptr;  // NOLINT
  return gumbo_parse_with_options(&options, html.data(), html.size());
}

}  // namespace

const GumboOutput* RunGumbo(std::string_view html, const Limits& limits,
                            Arena* arena, OutcomeReason* refusal) {
  Guard guard{};
  guard.arena = arena;
  guard.byte_budget = limits.tree_bytes;
  if (limits.parse_milliseconds != 0) {
    guard.deadline_ns = ThreadCpuNanoseconds() +
                        uint64_t{limits.parse_milliseconds} * 1'000'000;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Allocate;
  options.deallocator = Deallocate;
  options.userdata = &guard;
  // With the default every parse error copies the stack of open elements:
  // 10,000 nested <div> would take 788 MB.
  options.max_errors = 0;
  const GumboOutput* output = ParseOrLeave(options, html, &guard);
  *refusal = guard.refusal;
  return output;
}

}  // namespace descale
