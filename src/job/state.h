// JobState: how far a job is.

#ifndef DESCALE_JOB_STATE_H_
#define DESCALE_JOB_STATE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "descale/page.h"

#include "job/counts.h"

namespace descale {

struct Shard {
  std::string name;
  uint64_t articles = 0;
  uint64_t bytes = 0;  // of the file
};

struct InputState {
  uint64_t number = 0;
  std::string path = {};
  PageCounts counts = {};
};

struct JobState {
  // Everything before this page is in `shards` and in the failures.
  PagePlace next;
  bool ended = false;  // there is no next page
  std::vector<Shard> shards;
  std::vector<InputState> inputs;  // archives that were read to their end
  InputState open;                 // the input of `next`, so far
  uint64_t failure_bytes = 0;      // of the failures that belong to all this
  uint64_t seen_bytes = 0;         // of the deduplicator's history, likewise
  JobCounts counts;
};

}  // namespace descale

#endif  // DESCALE_JOB_STATE_H_
