#include "cli/run_flags.h"

#include <bitset>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

using descale::Status;

namespace {

constexpr char kHelpFooter[] =
    R"(
DIR gets articles-00000.jsonl.gz and so on, failures.jsonl with a line for each
page that failed, and summary.json. What is not finished has no final name: after
a kill, a full disk or ctrl-C, --resume goes on behind the last shard, and the
files come out the same as if nothing had happened.

Examples:
  descale run CC-MAIN-*.warc.gz -o articles/       a crawl
  descale run @warc.paths.gz -o articles/ --by-input
                                                   shards called by their input
  descale run @warc.paths.gz -o articles/ --by-input --resume
                                                   go on

Exit codes: as of 'descale clean')";

void AddOutputFlags(CLI::App* run, RunFlags* flags) {
  run->add_option("-o,--output", flags->job.folder, "Where to: a new folder")
      ->required()
      ->type_name("DIR")
      ->group(kOutputGroup);
  OneOf({"jsonl", "csv", "wet", "tei"},
        run->add_option("--format", flags->job.format,
                        "What the shards are (default: jsonl)")
            ->group(kOutputGroup));
  OneOf({"gz", "zst", "none"},
        run->add_option("--compress", flags->compression,
                        "How the shards are packed (default: gz)")
            ->group(kOutputGroup));
  TakesSize(run->add_option("--shard-size", flags->job.shard_bytes,
                            "Size of a shard's file, in bytes or with K, M, G\n"
                            "(default: 256M)")
                ->group(kOutputGroup));
  run->add_option("--shard-articles", flags->job.shard_articles,
                  "Articles of a shard (default: 0, any number)")
      ->type_name("N")
      ->group(kOutputGroup);
  run->add_flag("--by-input", flags->job.by_input,
                "Shards are called by their input, and hold no other's")
      ->group(kOutputGroup);
  AddRecordFlags(run, &flags->record);
}

void AddJobFlags(CLI::App* run, RunFlags* flags) {
  run->add_flag("--resume", flags->job.resume,
                "Go on with the job that was broken off in DIR; begin one\n"
                "if there is none")
      ->group(kRunGroup);
  AddJobsFlag(run, &flags->job.threads);
  AddIsolateFlags(run, &flags->job.isolate, &flags->job.page_time);
  run->add_flag("-q,--quiet", flags->quiet, "No progress, no summary")
      ->group(kRunGroup);
  AddStatsFlag(run, &flags->stats);
}

// What rule files say, in a few digits: their content decides the output.
std::string DigestOf(const std::vector<std::string>& folders) {
  size_t sum = 0;
  for (const std::string& folder : folders) {
    std::error_code error;
    for (std::filesystem::recursive_directory_iterator entry(folder, error),
         end;
         !error && entry != end; entry.increment(error)) {
      std::ifstream file(entry->path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      // The order in which a folder lists its files is not one.
      sum += std::hash<std::string>()(entry->path().string() + "\n" + bytes);
    }
  }
  return std::to_string(sum);
}

std::string SettingsOf(const RunFlags& flags) {
  const descale::Limits& limits = flags.extract.limits;
  const descale::JsonFields& fields = flags.job.read.fields;
  std::string text = "model " + flags.content.model;
  text.append("\nfavor ").append(flags.content.favor);
  for (const std::string& stage : flags.content.disabled) {
    text.append("\nwithout ").append(stage);
  }
  text.append("\nrules ").append(flags.rules.shipped ? "shipped" : "none");
  text.append(" ").append(DigestOf(flags.rules.folders));
  for (const std::string& name : flags.rules.classes) {
    text.append("\nclass ").append(name);
  }
  for (const uint64_t limit :
       {limits.input_bytes, uint64_t{limits.decompression_ratio},
        limits.page_bytes, uint64_t{limits.depth},
        uint64_t{limits.tag_attributes}, limits.tree_bytes}) {
    text.append("\nlimit ").append(std::to_string(limit));
  }
  for (const std::string& field :
       {fields.html, fields.text, fields.url, fields.id, fields.crawled}) {
    text.append("\nfield ").append(field);
  }
  return text;
}

}  // namespace

void AddRunFlags(CLI::App* run, RunFlags* flags) {
  run->get_formatter()->column_width(28);
  AddInputs(run, &flags->job.read);
  AddPageFlags(run, &flags->job.read);
  AddOutputFlags(run, flags);
  AddContentFlags(run, &flags->content);
  AddRuleFlags(run, &flags->rules);
  AddFilterFlags(run, &flags->job.filters, &flags->job.dedupe);
  AddLimitFlags(run, &flags->extract.limits);
  AddJobFlags(run, flags);
  run->footer(kHelpFooter);
}

Status CompleteRunFlags(RunFlags* flags) {
  descale::JobOptions& job = flags->job;
  if (Status status = CompleteInputs("run", &job.read); !status.ok()) {
    return status;
  }
  if (Status status = CheckOutputApart(job.folder, job.read.inputs);
      !status.ok()) {
    return status;
  }
  auto fields = FieldsOf(flags->record, job.format);
  if (!fields.ok()) {
    return fields.status();
  }
  job.fields = std::move(*fields);
  job.compression =
      flags->compression == "none" ? "" : "." + flags->compression;
  job.read.limits = flags->extract.limits;
  job.settings = SettingsOf(*flags);
  flags->extract.keep_removed = true;  // rules are counted
  return {};
}
