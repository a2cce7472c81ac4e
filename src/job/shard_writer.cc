#include "job/shard_writer.h"

#include <algorithm>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace descale {
namespace {

// Names of shards come from names of inputs, which may be as long as names can
// be.
constexpr size_t kMaxStem = 200;
constexpr char kStem[] = "articles";

std::string Numbered(std::string stem, uint64_t number,
                     std::string_view extension) {
  char digits[24];
  std::snprintf(digits, sizeof(digits), "-%05" PRIu64, number);
  return stem.append(digits).append(extension);
}

// "articles" of "articles-00017.jsonl.gz".
std::string StemOf(const Shard& shard) {
  return shard.name.substr(0, shard.name.rfind('-'));
}

// The output name of an archive's pages is STEM/NUMBER or STEM/PATH.
std::string InputStem(const Article& article) {
  std::string stem = article.output_name;
  stem.resize(std::min({stem.size(), stem.find('/'), kMaxStem}));
  return stem.empty() ? kStem : stem;
}

}  // namespace

ShardWriter::ShardWriter(const JobOptions& options, const OutputFormat& format,
                         JobState* state, Journal* journal,
                         FailureLog* failures)
    : options_(options),
      format_(format),
      compression_(CompressionOfName(options.compression)),
      state_(*state),
      journal_(*journal),
      failures_(*failures) {
  write_.articles_only = true;
  write_.fields = options.fields;
  for (const Shard& shard : state_.shards) {
    ++named_[StemOf(shard)];
  }
}

std::string ShardWriter::Render(std::span<const Article> articles) const {
  std::string bytes;
  RenderAll(format_, articles, write_, compression_, &bytes);
  return bytes;
}

Status ShardWriter::Write(std::span<const Article> articles,
                          std::string_view rendered) {
  if (!error_.ok() || articles.empty()) {
    return error_;
  }
  const Article& first = articles.front();
  error_ = CheckInput(first);
  if (error_.ok() && options_.by_input && file_.has_value() &&
      first.place.input != state_.open.number) {
    error_ = EndShard();
  }
  if (error_.ok() && !rendered.empty()) {
    error_ = Append(rendered, first);
  }
  for (const Article& article : articles) {
    Count(article);
  }
  if (seen_ != nullptr) {
    seen_->Add(articles.size());
  }
  if (error_.ok() && (shard_.bytes >= options_.shard_bytes ||
                      (options_.shard_articles > 0 &&
                       shard_.articles >= options_.shard_articles))) {
    error_ = EndShard();
  }
  return error_;
}

// A job that is resumed must find the inputs that it left.
Status ShardWriter::CheckInput(const Article& article) const {
  const InputState& open = state_.open;
  return article.place.input != open.number || open.path.empty() ||
                 open.path == article.input
             ? Status()
             : Status::InvalidArgument(
                   "the job was begun with other inputs: " + article.input +
                   " is where " + open.path + " was");
}

Status ShardWriter::Append(std::string_view rendered, const Article& first) {
  if (!file_.has_value()) {
    shard_ = {.name = ShardName(first)};
    auto file = OutputFile::Create(options_.folder + "/" + shard_.name);
    if (!file.ok()) {
      return file.status();
    }
    file_.emplace(std::move(*file));
    if (Status status = AppendFrame(format_.header, &*file_); !status.ok()) {
      return status;
    }
  }
  shard_.bytes += rendered.size();
  return file_->Write(rendered);
}

// What stands around the records of a file.
Status ShardWriter::AppendFrame(std::string_view bytes, OutputFile* file) {
  if (bytes.empty()) {
    return {};
  }
  const std::string packed = Compressed(bytes, compression_);
  shard_.bytes += packed.size();
  return file->Write(packed);
}

// Inputs that share a name share its numbers.
std::string ShardWriter::ShardName(const Article& first) {
  const std::string stem =
      options_.by_input ? InputStem(first) : std::string(kStem);
  return Numbered(stem, named_[stem]++,
                  std::string(format_.extension) + options_.compression);
}

void ShardWriter::Count(const Article& article) {
  if (article.place.input != state_.open.number) {
    TakeEndedInputs(article.place.input);
  }
  state_.open.counts.Count(article.outcome);
  state_.open.path = article.input;
  state_.counts.Count(article);
  shard_.articles += article.outcome.has_article() ? 1 : 0;
  if (article.outcome.status == PageStatus::kFailed) {
    failures_.Add(article);
  }
  state_.next = {.input = article.place.input, .page = article.place.page + 1};
}

void ShardWriter::EndInput(const InputReport& report) {
  const std::lock_guard lock(mutex_);
  ended_.push_back(report);
  skipped_.Add(report.skipped);
}

// Closes the accounts of the inputs before that number.
void ShardWriter::TakeEndedInputs(uint64_t before) {
  {
    const std::lock_guard lock(mutex_);
    const auto end = std::find_if(
        ended_.begin(), ended_.end(),
        [&](const InputReport& report) { return report.number >= before; });
    for (auto report = ended_.begin(); report != end; ++report) {
      TakeEndedInput(*report);
    }
    ended_.erase(ended_.begin(), end);
  }
  if (before != state_.open.number) {
    state_.open = {.number = before};
  }
}

void ShardWriter::TakeEndedInput(const InputReport& report) {
  state_.counts.skipped.Add(report.skipped);
  if (!report.archive) {
    return;
  }
  InputState input{.number = report.number, .path = report.path};
  if (report.number == state_.open.number) {
    input.counts = state_.open.counts;
  }
  input.counts.skipped = report.skipped;
  state_.inputs.push_back(std::move(input));
}

// Makes all that was written last: the shard, the failures, the journal.
Status ShardWriter::EndShard() {
  if (file_.has_value()) {
    if (Status status = AppendFrame(format_.footer, &*file_); !status.ok()) {
      return status;
    }
    if (Status status = file_->Commit(/*durable=*/true); !status.ok()) {
      return status;
    }
    file_.reset();
    state_.shards.push_back(shard_);
  }
  shard_ = {};
  const Result<uint64_t> failure_bytes = failures_.Sync();
  if (!failure_bytes.ok()) {
    return failure_bytes.status();
  }
  state_.failure_bytes = *failure_bytes;
  if (seen_ != nullptr) {
    const Result<uint64_t> seen_bytes = seen_->Sync();
    if (!seen_bytes.ok()) {
      return seen_bytes.status();
    }
    state_.seen_bytes = *seen_bytes;
  }
  return journal_.Append(state_);
}

Status ShardWriter::Finish() {
  if (!error_.ok() || broken_off_) {
    return error_;
  }
  TakeEndedInputs(UINT64_MAX);
  state_.open = {};
  if (reader_ != nullptr) {
    // What folders have beside pages is found anew by each process.
    state_.counts.skipped[SkipReason::kFileName] +=
        reader_->skipped()[SkipReason::kFileName] -
        skipped_[SkipReason::kFileName];
  }
  state_.ended = true;
  return EndShard();
}

}  // namespace descale
