// What a pattern may cost. RE2 is linear in the text, but the constant is the
// pattern's to set: `(?:a?){900}a{900}b`, a program of 2,705 instructions,
// takes 16 s a megabyte. So repeats are counted, too.

#ifndef DESCALE_RULES_PATTERN_LIMITS_H_
#define DESCALE_RULES_PATTERN_LIMITS_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <re2/re2.h>

#include "descale/status.h"

namespace descale {

inline constexpr size_t kMaxPatternBytes = 4096;
inline constexpr int kMaxProgramSize = 10'000;
// The product of nested counts and the sum of all counts of one pattern.
inline constexpr uint64_t kMaxRepeat = 1'000;
// A line longer than this, folded, is never handed to RE2.
inline constexpr size_t kMaxMatchBytes = 4096;

// Options for all patterns: UTF-8, silent.
RE2::Options PatternOptions();

// Compiles a folded pattern, if it keeps within the limits. The error says
// what is wrong, without file and line.
Result<std::unique_ptr<RE2>> CompileChecked(std::string_view pattern);

}  // namespace descale

#endif  // DESCALE_RULES_PATTERN_LIMITS_H_
