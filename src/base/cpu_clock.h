// The CPU time of the calling thread.

#ifndef DESCALE_BASE_CPU_CLOCK_H_
#define DESCALE_BASE_CPU_CLOCK_H_

#include <cstdint>

namespace descale {

// Nanoseconds of CPU that this thread has used (CLOCK_THREAD_CPUTIME_ID).
// Unlike a wall clock it does not see what else the machine is doing.
uint64_t ThreadCpuNanoseconds();

}  // namespace descale

#endif  // DESCALE_BASE_CPU_CLOCK_H_
