// Journal: a line for each finished shard, by which a job is resumed.

#ifndef DESCALE_JOB_JOURNAL_H_
#define DESCALE_JOB_JOURNAL_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "descale/status.h"

#include "base/posix.h"
#include "job/state.h"

namespace descale {

inline constexpr char kJournalName[] = "journal.jsonl";

// JSON lines: a first one with the version and settings of the job, then one
// each time that something was finished. Each is on the disk before Append
// returns. A last line that was broken off counts as not written.
class Journal {
 public:
  // Begins a journal in `folder`.
  static Result<Journal> Create(const std::string& folder,
                                std::string_view settings);
  // Goes on with the one in `folder` and fills `state` from it. Errors:
  // kInvalidArgument if it is of other settings or another version, or if it is
  // no journal; kIoError.
  static Result<Journal> Reopen(const std::string& folder,
                                std::string_view settings, JobState* state);

  // Notes what `state` has more than before.
  Status Append(const JobState& state);

 private:
  Journal(std::string path, FileDescriptor file)
      : path_(std::move(path)), file_(std::move(file)) {}
  Status WriteLine(const std::string& line);

  std::string path_;
  FileDescriptor file_;
  size_t shards_ = 0;  // noted so far
  size_t inputs_ = 0;
};

}  // namespace descale

#endif  // DESCALE_JOB_JOURNAL_H_
