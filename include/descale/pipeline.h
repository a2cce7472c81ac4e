// Run: many pages, in parallel, in order.

#ifndef DESCALE_PIPELINE_H_
#define DESCALE_PIPELINE_H_

#include <chrono>
#include <cstddef>
#include <functional>

#include "descale/deduplicator.h"
#include "descale/extractor.h"
#include "descale/filter.h"
#include "descale/reader.h"
#include "descale/stats.h"
#include "descale/status.h"
#include "descale/writer.h"

namespace descale {

struct RunOptions {
  // What is to be dropped for what its text is like.
  FilterOptions filters = {};
  // Articles pass it behind the filters; null: none does.
  Deduplicator* deduplicator = nullptr;
  int threads = 0;  // 0: as many as the machine has cores
  // Stop at the first page that fails.
  bool strict = false;
  // Pages are extracted by other processes, forked at the start, so that one
  // that kills its process, or takes longer than `page_time`, is a failed page
  // (kCrashed) and no more. Costs a copy of each page and article. No other
  // thread of this process may be at work when Run is called.
  bool isolate = false;
  std::chrono::milliseconds page_time{60'000};
  // Batches of pages, which is what a writer gets at once, end with an input.
  bool apart = false;
  // Called for each article in order, after the batch that it is in was
  // written, from one thread at a time: for progress and for messages about
  // failed pages. False ends the run behind this batch; what was written is
  // finished.
  std::function<bool(const Article&, const RunStats&)> on_article = {};
};

// Reads every page, extracts in parallel and writes in the order of the input:
// the output is byte for byte the same whatever the number of threads. Memory
// is bounded: at most a few batches of pages are under way.
//
// A page that fails is a record and a count; the run goes on, unless
// `options.strict`. Returns the counts, or the first error of the writer; the
// writer is finished in either case.
Result<RunStats> Run(Reader* reader, const Extractor& extractor, Writer* writer,
                     const RunOptions& options = {});

}  // namespace descale

#endif  // DESCALE_PIPELINE_H_
