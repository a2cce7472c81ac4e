// ShardWriter: the articles of a job in shards, and its state in the journal.

#ifndef DESCALE_JOB_SHARD_WRITER_H_
#define DESCALE_JOB_SHARD_WRITER_H_

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "descale/job.h"
#include "descale/writer.h"

#include "job/failure_log.h"
#include "job/journal.h"
#include "job/seen_log.h"
#include "job/state.h"
#include "write/compress.h"
#include "write/formats.h"
#include "write/output_file.h"

namespace descale {

class ShardWriter : public Writer {
 public:
  // `state` is that of `journal`. All three are used until the end.
  ShardWriter(const JobOptions& options, const OutputFormat& format,
              JobState* state, Journal* journal, FailureLog* failures);
  // What it has seen is noted, too.
  void SetSeenLog(SeenLog* seen) { seen_ = seen; }
  // To be asked at the end what else was skipped than in inputs.
  void SetReader(const Reader* reader) { reader_ = reader; }

  std::string Render(std::span<const Article> articles) const override;
  Status Write(std::span<const Article> articles,
               std::string_view rendered) override;
  // Ends the last shard, unless the job was broken off.
  Status Finish() override;

  // What ReadOptions::on_input_end gets, from the thread that reads: it is
  // ahead of Write.
  void EndInput(const InputReport& report);
  // Nothing more is written; what is not in a finished shard is given up.
  void BreakOff() { broken_off_ = true; }

 private:
  Status CheckInput(const Article& article) const;
  Status Append(std::string_view rendered, const Article& first);
  Status AppendFrame(std::string_view bytes, OutputFile* file);
  void Count(const Article& article);
  void TakeEndedInputs(uint64_t before);
  void TakeEndedInput(const InputReport& report);
  Status EndShard();
  std::string ShardName(const Article& first);

  const JobOptions& options_;
  const OutputFormat& format_;
  const Compression compression_;
  WriteOptions write_;
  JobState& state_;
  Journal& journal_;
  FailureLog& failures_;
  SeenLog* seen_ = nullptr;
  const Reader* reader_ = nullptr;

  std::optional<OutputFile> file_;
  Shard shard_;                            // the one in `file_`
  std::map<std::string, uint64_t> named_;  // shards, by stem
  bool broken_off_ = false;
  Status error_;

  std::mutex mutex_;
  std::vector<InputReport> ended_;  // not yet in state_
  SkipCounts skipped_;              // in all inputs that ended in this process
};

}  // namespace descale

#endif  // DESCALE_JOB_SHARD_WRITER_H_
