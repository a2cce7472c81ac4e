// Check: how a fuzz target says that a law is broken.

#ifndef DESCALE_TESTS_FUZZ_CHECK_H_
#define DESCALE_TESTS_FUZZ_CHECK_H_

#include <cstdio>
#include <cstdlib>

namespace descale {

// Names the law and aborts, which is what fuzzers and CTest count as a finding.
inline void Check(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken law: %s\n", law);
  std::abort();
}

}  // namespace descale

#endif  // DESCALE_TESTS_FUZZ_CHECK_H_
