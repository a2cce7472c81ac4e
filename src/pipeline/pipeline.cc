// Run: reader -> extractors -> writer, as a oneTBB pipeline. The only file that
// includes TBB.

#include "descale/pipeline.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include "base/cpu_clock.h"

namespace descale {
namespace {

// A batch ends at the first of these. Pages come one by one to the reader, but
// handing them on one by one would make small pages pay for the queue.
constexpr size_t kBatchBytes = size_t{1} << 20;
constexpr size_t kBatchPages = 64;
// Batches under way for each thread: one at work, one waiting.
constexpr size_t kTokensPerThread = 2;

struct Batch {
  std::vector<Page> pages;
  std::vector<Article> articles;
  StageTimes cpu;
  uint64_t bytes = 0;
};

class Runner {
 public:
  Runner(Reader* reader, const Extractor& extractor, Writer* writer,
         const RunOptions& options)
      : reader_(*reader),
        extractor_(extractor),
        writer_(*writer),
        options_(options) {}

  Result<RunStats> Run() {
    const int threads =
        options_.threads > 0
            ? options_.threads
            : std::max(1,
                       static_cast<int>(std::thread::hardware_concurrency()));
    try {
      // Lifts TBB's own limit, the number of cores; it would print a warning.
      const tbb::global_control control(
          tbb::global_control::max_allowed_parallelism,
          static_cast<size_t>(threads));
      tbb::task_arena arena(threads);
      arena.execute([&] { RunPipeline(static_cast<size_t>(threads)); });
    } catch (const std::exception& error) {
      Fail(Status::Internal(error.what()));
    }
    const Status finished = writer_.Finish();
    if (!finished.ok()) Fail(finished);
    if (!status_.ok()) return status_;
    return stats_;
  }

 private:
  using BatchPtr = std::shared_ptr<Batch>;  // filters want copyable types

  void RunPipeline(size_t threads) {
    tbb::parallel_pipeline(
        threads * kTokensPerThread,
        tbb::make_filter<void, BatchPtr>(tbb::filter_mode::serial_in_order,
                                         [this](tbb::flow_control& flow) {
                                           BatchPtr batch = ReadBatch();
                                           if (batch->pages.empty())
                                             flow.stop();
                                           return batch;
                                         }) &
            tbb::make_filter<BatchPtr, BatchPtr>(tbb::filter_mode::parallel,
                                                 [this](BatchPtr batch) {
                                                   ExtractBatch(batch.get());
                                                   return batch;
                                                 }) &
            tbb::make_filter<BatchPtr, void>(
                tbb::filter_mode::serial_in_order,
                [this](const BatchPtr& batch) { WriteBatch(batch.get()); }));
  }

  BatchPtr ReadBatch() {
    auto batch = std::make_shared<Batch>();
    const uint64_t begin_ns = ThreadCpuNanoseconds();
    while (!stopped_.load(std::memory_order_relaxed) &&
           batch->pages.size() < kBatchPages && batch->bytes < kBatchBytes) {
      Page page;
      if (!reader_.Next(&page)) break;
      batch->bytes += page.bytes.size();
      batch->pages.push_back(std::move(page));
    }
    batch->cpu[Stage::kRead] += ThreadCpuNanoseconds() - begin_ns;
    return batch;
  }

  void ExtractBatch(Batch* batch) const {
    batch->articles.reserve(batch->pages.size());
    for (Page& page : batch->pages) {
      batch->articles.push_back(extractor_.Extract(page, &batch->cpu));
      page = {};  // the bytes are not needed while the batch waits
    }
  }

  void WriteBatch(Batch* batch) {
    if (!status_.ok()) return;
    const uint64_t begin_ns = ThreadCpuNanoseconds();
    stats_.bytes_in += batch->bytes;
    for (const Article& article : batch->articles) {
      if (stopped_.load(std::memory_order_relaxed)) break;
      WriteArticle(article);
    }
    batch->cpu[Stage::kWrite] += ThreadCpuNanoseconds() - begin_ns;
    stats_.cpu.Add(batch->cpu);
  }

  void WriteArticle(const Article& article) {
    const Status written = writer_.Write(article);
    if (!written.ok()) {
      Fail(written);
      return;
    }
    stats_.Count(article.outcome);
    stats_.parsed_whole += article.parsed_whole ? 1 : 0;
    stats_.bytes_out += article.text.size();
    if (options_.on_article && !options_.on_article(article, stats_)) Stop();
    if (options_.strict && article.outcome.status == PageStatus::kFailed) {
      Stop();
    }
  }

  void Stop() { stopped_.store(true, std::memory_order_relaxed); }

  void Fail(Status status) {
    if (status_.ok()) status_ = std::move(status);
    Stop();
  }

  Reader& reader_;
  const Extractor& extractor_;
  Writer& writer_;
  const RunOptions& options_;
  std::atomic<bool> stopped_{false};
  // Touched by the serial writing filter only.
  RunStats stats_;
  Status status_;
};

}  // namespace

Result<RunStats> Run(Reader* reader, const Extractor& extractor, Writer* writer,
                     const RunOptions& options) {
  return Runner(reader, extractor, writer, options).Run();
}

}  // namespace descale
