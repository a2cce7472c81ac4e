#include "rules/pattern_limits.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "rules/pattern_scanner.h"

namespace descale {
namespace {

struct RepeatCounts {
  uint64_t product = 1;  // the greatest product of nested counts
  uint64_t sum = 0;
};

RepeatCounts CountRepeats(std::string_view pattern) {
  using Kind = PatternToken::Kind;
  RepeatCounts counts;
  std::vector<uint64_t> groups = {1};  // greatest product in each open group
  uint64_t atom = 1;                   // ... in what a repeat would repeat
  PatternScanner scanner(pattern);
  PatternToken token;
  while (scanner.Next(&token)) {
    switch (token.kind) {
      case Kind::kOpen:
        groups.push_back(1);
        break;
      case Kind::kClose:
        atom = groups.back();
        if (groups.size() > 1) groups.pop_back();
        break;
      case Kind::kRepeat:
        // Held below an overflow, far above the limit.
        atom = std::min<uint64_t>(atom * std::max(token.max, 1U), 1ULL << 32);
        if (token.max > 1) counts.sum += token.max;
        break;
      default:
        atom = 1;
        break;
    }
    groups.back() = std::max(groups.back(), atom);
    counts.product = std::max(counts.product, atom);
  }
  return counts;
}

Status TooMuch(const std::string& what, uint64_t is, uint64_t limit) {
  return Status::InvalidArgument("the pattern is too large: " + what + " " +
                                 std::to_string(is) + ", the limit is " +
                                 std::to_string(limit));
}

}  // namespace

RE2::Options PatternOptions() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

Result<std::unique_ptr<RE2>> CompileChecked(std::string_view pattern) {
  if (pattern.size() > kMaxPatternBytes) {
    return TooMuch("bytes", pattern.size(), kMaxPatternBytes);
  }
  const RepeatCounts counts = CountRepeats(pattern);
  if (counts.product > kMaxRepeat) {
    return TooMuch("nested repeats", counts.product, kMaxRepeat);
  }
  if (counts.sum > kMaxRepeat) {
    return TooMuch("sum of repeats", counts.sum, kMaxRepeat);
  }
  auto compiled = std::make_unique<RE2>(
      re2::StringPiece(pattern.data(), pattern.size()), PatternOptions());
  if (!compiled->ok()) {
    return Status::InvalidArgument("bad pattern: " + compiled->error());
  }
  if (compiled->ProgramSize() > kMaxProgramSize) {
    return TooMuch("instructions",
                   static_cast<uint64_t>(compiled->ProgramSize()),
                   kMaxProgramSize);
  }
  return compiled;
}

}  // namespace descale
