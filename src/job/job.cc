// RunJob: a folder, a journal, a reader that begins where the journal ends, and
// the pipeline between them.

#include "descale/job.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "descale/pipeline.h"

#include "job/failure_log.h"
#include "job/job_folder.h"
#include "job/journal.h"
#include "job/seen_log.h"
#include "job/shard_writer.h"
#include "job/state.h"
#include "job/summary.h"
#include "write/formats.h"
#include "write/output_file.h"
#include "write/render.h"

namespace descale {
namespace {

class Job {
 public:
  Job(const Extractor& extractor, const JobOptions& options,
      const OutputFormat& format, JobFolder folder, Journal journal,
      JobState state)
      : extractor_(extractor),
        options_(options),
        format_(format),
        folder_(std::move(folder)),
        journal_(std::move(journal)),
        state_(std::move(state)) {}

  Result<JobResult> Run() {
    if (!state_.ended) {
      if (Status status = ReadAndWrite(); !status.ok()) {
        return status;
      }
    }
    if (state_.ended) {
      if (Status status = End(); !status.ok()) {
        return status;
      }
    }
    JobResult result;
    result.stats = state_.counts.stats;
    result.stats.cpu = cpu_;
    result.skipped = state_.counts.skipped;
    result.shards = state_.shards.size();
    result.finished = state_.ended;
    return result;
  }

 private:
  Status ReadAndWrite() {
    auto failures = FailureLog::Open(options_.folder, state_.failure_bytes);
    if (!failures.ok()) {
      return failures.status();
    }
    ShardWriter writer(options_, format_, &state_, &journal_, &*failures);
    Deduplicator deduplicator(options_.dedupe);
    std::optional<SeenLog> seen;
    if (options_.dedupe.any()) {
      deduplicator.KeepHistory();
      auto opened =
          SeenLog::Open(options_.folder, state_.seen_bytes, &deduplicator);
      if (!opened.ok()) {
        return opened.status();
      }
      writer.SetSeenLog(&seen.emplace(std::move(*opened)));
    }
    ReadOptions read = options_.read;
    read.start = state_.next;
    read.on_input_end = [&](const InputReport& report) {
      writer.EndInput(report);
    };
    const auto reader = OpenReader(read);
    if (!reader.ok()) {
      return reader.status();
    }
    writer.SetReader(reader->get());
    RunOptions run;
    run.threads = options_.threads;
    run.isolate = options_.isolate;
    run.page_time = options_.page_time;
    run.apart = options_.by_input;
    run.filters = options_.filters;
    run.deduplicator = seen.has_value() ? &deduplicator : nullptr;
    run.on_article = [&](const Article& article, const RunStats& stats) {
      const bool go_on =
          !options_.on_article ||
          options_.on_article(article, stats, (*reader)->bytes_read());
      if (!go_on) {
        writer.BreakOff();
      }
      return go_on;
    };
    const auto stats = descale::Run(reader->get(), extractor_, &writer, run);
    if (!stats.ok()) {
      return stats.status();
    }
    cpu_ = stats->cpu;
    return {};
  }

  // Each step can be done again, if the process is killed between them.
  Status End() {
    if (Status status = FailureLog::Finish(options_.folder); !status.ok()) {
      return status;
    }
    if (Status status = SeenLog::Remove(options_.folder); !status.ok()) {
      return status;
    }
    auto summary = OutputFile::Create(options_.folder + "/" + kSummaryName);
    if (!summary.ok()) {
      return summary.status();
    }
    if (Status status = summary->Write(SummaryOf(state_, cpu_)); !status.ok()) {
      return status;
    }
    if (Status status = summary->Commit(/*durable=*/true); !status.ok()) {
      return status;
    }
    return folder_.Close();
  }

  const Extractor& extractor_;
  const JobOptions& options_;
  const OutputFormat& format_;
  JobFolder folder_;
  Journal journal_;
  JobState state_;
  StageTimes cpu_;
};

// All that decides what is written: what is resumed must be the same.
std::string SettingsOf(const JobOptions& options) {
  std::string text = options.settings;
  for (const std::string& input : options.read.inputs) {
    text.append("\ninput ").append(input);
  }
  text.append("\nlist ").append(options.read.list);
  text.append("\nas ").append(options.read.format);
  text.append("\nformat ").append(options.format).append(options.compression);
  text.append("\nshards ").append(std::to_string(options.shard_bytes));
  text.append(" ").append(std::to_string(options.shard_articles));
  text.append(options.by_input ? " by input" : "");
  for (const std::string& field : options.fields) {
    text.append("\nfield ").append(field);
  }
  const FilterOptions& filters = options.filters;
  for (const std::string& language : filters.languages) {
    text.append("\nlanguage ").append(language);
  }
  text.append("\nwords ").append(std::to_string(filters.min_words));
  text.append(" ").append(std::to_string(filters.max_words));
  text.append(filters.gopher ? "\ngopher" : "");
  text.append(filters.c4 ? "\nc4" : "");
  text.append(filters.c4_lines ? "\nc4 lines" : "");
  const DedupeOptions& dedupe = options.dedupe;
  if (dedupe.any()) {
    text.append("\ndedupe ").append(dedupe.texts ? "texts " : "");
    text.append(std::to_string(dedupe.line_pages)).append(" ");
    text.append(std::to_string(dedupe.memory_bytes));
  }
  return text;
}

Status CheckOptions(const JobOptions& options, const OutputFormat* format) {
  if (format == nullptr || !format->records()) {
    return Status::InvalidArgument("no format of records: \"" + options.format +
                                   "\"");
  }
  for (const std::string_view known : {"", ".gz", ".zst"}) {
    if (options.compression == known) {
      return CheckRecordFields(options.fields);
    }
  }
  return Status::InvalidArgument("unknown compression \"" +
                                 options.compression + "\"");
}

}  // namespace

Result<JobResult> RunJob(const Extractor& extractor,
                         const JobOptions& options) {
  const OutputFormat* format = FindOutputFormat(options.format);
  if (Status status = CheckOptions(options, format); !status.ok()) {
    return status;
  }
  // Mistakes in the inputs are found before anything is made.
  if (const auto reader = OpenReader(options.read); !reader.ok()) {
    return reader.status();
  }
  auto folder = JobFolder::Open(options.folder, options.resume);
  if (!folder.ok()) {
    return folder.status();
  }
  if (folder->state() == JobFolder::State::kFinished) {
    JobResult result;
    result.finished = result.was_finished = true;
    return result;
  }
  const std::string settings = SettingsOf(options);
  JobState state;
  auto journal = folder->state() == JobFolder::State::kNew
                     ? Journal::Create(options.folder, settings)
                     : Journal::Reopen(options.folder, settings, &state);
  if (!journal.ok()) {
    return journal.status();
  }
  return Job(extractor, options, *format, std::move(*folder),
             std::move(*journal), std::move(state))
      .Run();
}

}  // namespace descale
