// Run: reader -> extractors -> writer, as a oneTBB pipeline. The only file that
// includes TBB.

#include "descale/pipeline.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include "base/cpu_clock.h"
#include "isolate/worker_pool.h"

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
  std::vector<Deduplicator::Marks> marks;  // of the articles, if asked for
  std::string rendered;
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
        options_(options),
        filters_(options.filters) {
    filters_.keep_removed = extractor.options().keep_removed;
  }

  Result<RunStats> Run() {
    const int threads =
        options_.threads > 0
            ? options_.threads
            : std::max(1,
                       static_cast<int>(std::thread::hardware_concurrency()));
    if (options_.isolate) {
      auto workers = WorkerPool::Start(extractor_, options_.page_time);
      if (!workers.ok()) {
        Fail(workers.status());
        return status_;
      }
      workers_ = std::move(*workers);
    }
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
            tbb::make_filter<BatchPtr, BatchPtr>(
                tbb::filter_mode::serial_in_order,
                [this](BatchPtr batch) {
                  JudgeBatch(batch.get());
                  return batch;
                }) &
            tbb::make_filter<BatchPtr, BatchPtr>(tbb::filter_mode::parallel,
                                                 [this](BatchPtr batch) {
                                                   RenderBatch(batch.get());
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
      // What is there need not wait for what is not.
      if (!next_.has_value() && !batch->pages.empty() && !reader_.IsReady()) {
        break;
      }
      if (!next_.has_value() && !reader_.Next(&next_.emplace())) {
        next_.reset();
        break;
      }
      if (options_.apart && !batch->pages.empty() &&
          batch->pages.back().place.input != next_->place.input) {
        break;
      }
      batch->bytes += next_->bytes.size();
      batch->pages.push_back(std::move(*next_));
      next_.reset();
    }
    batch->cpu[Stage::kRead] += ThreadCpuNanoseconds() - begin_ns;
    return batch;
  }

  void ExtractBatch(Batch* batch) const {
    batch->articles.reserve(batch->pages.size());
    for (Page& page : batch->pages) {
      batch->articles.push_back(workers_ != nullptr
                                    ? workers_->Extract(page, &batch->cpu)
                                    : extractor_.Extract(page, &batch->cpu));
      ApplyFilters(filters_, &batch->articles.back());
      page = {};  // the bytes are not needed while the batch waits
      if (EndsRun(batch->articles.back())) {
        break;
      }
    }
    if (options_.deduplicator != nullptr) {
      for (const Article& article : batch->articles) {
        batch->marks.push_back(options_.deduplicator->Mark(article));
      }
    }
  }

  void JudgeBatch(Batch* batch) const {
    for (Deduplicator::Marks& marks : batch->marks) {
      options_.deduplicator->Judge(&marks);
    }
  }

  void RenderBatch(Batch* batch) const {
    for (size_t i = 0; i < batch->marks.size(); ++i) {
      Deduplicator::Apply(batch->marks[i], filters_.keep_removed,
                          &batch->articles[i]);
    }
    const uint64_t begin_ns = ThreadCpuNanoseconds();
    batch->rendered = writer_.Render(batch->articles);
    batch->cpu[Stage::kWrite] += ThreadCpuNanoseconds() - begin_ns;
  }

  bool EndsRun(const Article& article) const {
    return options_.strict && article.outcome.status == PageStatus::kFailed;
  }

  void WriteBatch(Batch* batch) {
    if (stopped_.load(std::memory_order_relaxed)) return;
    const uint64_t begin_ns = ThreadCpuNanoseconds();
    const Status written = writer_.Write(batch->articles, batch->rendered);
    batch->cpu[Stage::kWrite] += ThreadCpuNanoseconds() - begin_ns;
    if (!written.ok()) {
      Fail(written);
      return;
    }
    stats_.cpu.Add(batch->cpu);
    for (const Article& article : batch->articles) {
      CountArticle(article);
    }
  }

  void CountArticle(const Article& article) {
    stats_.Count(article);
    const bool stopped = stopped_.load(std::memory_order_relaxed);
    if (!stopped && options_.on_article &&
        !options_.on_article(article, stats_)) {
      Stop();
    }
    if (EndsRun(article)) Stop();
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
  FilterOptions filters_;
  std::unique_ptr<WorkerPool> workers_;  // null: all in this process
  std::atomic<bool> stopped_{false};
  std::optional<Page> next_;  // read, but of the next batch
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
