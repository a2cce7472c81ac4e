// JobCounts: what a job knows of the pages behind it.

#ifndef DESCALE_JOB_COUNTS_H_
#define DESCALE_JOB_COUNTS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "descale/article.h"
#include "descale/outcome.h"
#include "descale/reader.h"
#include "descale/stats.h"

#include "base/json.h"
#include "base/json_writer.h"

namespace descale {

// Pages of one input or of all: in = articles + dropped + failed.
struct PageCounts {
  uint64_t pages = 0;
  uint64_t articles = 0;  // ok and degraded
  uint64_t dropped = 0;
  uint64_t failed = 0;
  SkipCounts skipped;

  void Count(const Outcome& outcome);
  void Write(JsonWriter* json) const;  // members of an object
  static PageCounts Read(const JsonValue& object);
};

struct JobCounts {
  RunStats stats;  // without `cpu`
  SkipCounts skipped;
  std::array<uint64_t, kOutcomeReasonCount>
      by_reason{};                        // of pages that are not ok
  std::map<std::string, uint64_t> rules;  // lines removed, by rule

  void Count(const Article& article);
  void Write(JsonWriter* json) const;  // members of an object
  static JobCounts Read(const JsonValue& object);
};

}  // namespace descale

#endif  // DESCALE_JOB_COUNTS_H_
