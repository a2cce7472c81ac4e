// RunJob: a crawl in, shards out, and nothing lost on the way.

#ifndef DESCALE_JOB_H_
#define DESCALE_JOB_H_

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "descale/article.h"
#include "descale/deduplicator.h"
#include "descale/extractor.h"
#include "descale/filter.h"
#include "descale/reader.h"
#include "descale/stats.h"
#include "descale/status.h"

namespace descale {

struct JobOptions {
  // What to read. `start`, `unique_names` and `on_input_end` are the job's own.
  ReadOptions read = {};
  // Where the shards go. Made if it is missing; must be empty, unless a job is
  // resumed.
  std::string folder = {};
  // A format of records (see OutputFormats), and how the shards are packed:
  // ".gz", ".zst" or "".
  std::string format = "jsonl";
  std::string compression = ".gz";
  // A shard ends when its file has so many bytes, or so many articles (0: any
  // number). It may have a batch of up to 64 pages more.
  uint64_t shard_bytes = 256ull << 20;
  uint64_t shard_articles = 0;
  // Shards are called by their input and hold no other's articles.
  bool by_input = false;
  FilterOptions filters = {};  // see RunOptions
  DedupeOptions dedupe = {};
  std::vector<std::string> fields = {};  // see WriteOptions
  // Go on with the job that was broken off in `folder`; begin one if there is
  // none.
  bool resume = false;
  // All else that decides what is written, in any form: rules, model, limits. A
  // job is resumed with the settings that it was begun with, or not at all.
  std::string settings = {};
  int threads = 0;  // 0: as many as the machine has cores
  // See RunOptions. A job may be resumed with it and without.
  bool isolate = false;
  std::chrono::milliseconds page_time{60'000};
  // See RunOptions; `stats` is of this process, and so is `bytes_read`, see
  // Reader. False breaks the job off.
  std::function<bool(const Article&, const RunStats& stats,
                     uint64_t bytes_read)>
      on_article = {};
};

struct JobResult {
  RunStats stats;      // of the whole job, also what ran before it was resumed;
                       // `cpu` is of this process alone
  SkipCounts skipped;  // of the whole job
  uint64_t shards = 0;
  bool finished = false;      // else it was broken off and can be resumed
  bool was_finished = false;  // there was nothing left to do
};

// Reads all inputs and writes their articles, in the order of the input, to
// files in `folder`:
//
//   articles-00000.jsonl.gz, ...   or NAME-00000.jsonl.gz, by input
//   failures.jsonl                 a line a failed page: input, place, reason
//   summary.json                   counts: pages in = articles + dropped +
//                                  failed, for each archive and for all
//
// A shard is there whole or not at all: written under a temporary name, synced,
// renamed. Then a line in a journal says how far the job is; so a job that was
// killed at any moment, or had no room on the disk, is resumed behind its last
// shard, and the files are the same bytes as if nothing had happened, whatever
// the number of threads. Pages since the last shard are read again.
//
// Two jobs cannot write to one folder. Errors: kInvalidArgument for a folder
// that is in use, not empty, or of a job with other settings, and for inputs
// that are not those that the job was begun with; kIoError where writing fails,
// after which the job can be resumed; those of OpenReader.
Result<JobResult> RunJob(const Extractor& extractor, const JobOptions& options);

}  // namespace descale

#endif  // DESCALE_JOB_H_
