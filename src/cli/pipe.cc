#include "cli/pipe.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/load_extractor.h"
#include "cli/messages.h"
#include "cli/record_flags.h"
#include "cli/signals.h"

#include "descale/deduplicator.h"
#include "descale/extractor.h"
#include "descale/pipeline.h"
#include "descale/reader.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
A line in is {"html": ..., "url": ..., "id": ...}, a line out a record as of
'descale clean --format jsonl', in the same order: also for a line that is no
JSON, which has the status "failed". Nothing waits for more to come, so that a
program may write a page and read its text. Ends with its input.

Example:
  your-scraper | descale pipe --field html=body | your-database)";

struct PipeFlags {
  descale::ReadOptions read;
  RecordFlags record;
  ContentFlags content;
  descale::RuleOptions rules;
  descale::ExtractOptions extract;
  descale::WriteOptions write;
  descale::RunOptions run;
  descale::DedupeOptions dedupe;
};

// Returns the exit code.
int RunPipe(PipeFlags flags) {
  flags.read.inputs = {"-"};
  flags.read.format = "jsonl";
  flags.read.limits = flags.extract.limits;
  flags.write.format = "jsonl";
  flags.write.one_page = false;
  auto fields = FieldsOf(flags.record, flags.write.format);
  if (!fields.ok()) {
    return Fail(fields.status());
  }
  flags.write.fields = std::move(*fields);
  flags.extract.keep_removed = true;
  int exit_code = kExitDone;
  const auto extractor =
      LoadExtractor(flags.content, flags.rules, flags.extract, &exit_code);
  if (extractor == nullptr) {
    return exit_code;
  }
  const auto reader = descale::OpenReader(flags.read);
  if (!reader.ok()) {
    return Fail(reader.status());
  }
  const auto writer = descale::OpenWriter(flags.write);
  if (!writer.ok()) {
    return Fail(writer.status());
  }
  descale::Deduplicator deduplicator(flags.dedupe);
  flags.run.deduplicator = flags.dedupe.any() ? &deduplicator : nullptr;
  SetUpBrokenPipe(/*output_is_standard_output=*/true);
  const auto stats =
      descale::Run(reader->get(), *extractor, writer->get(), flags.run);
  return stats.ok() ? kExitDone : Fail(stats.status());
}

}  // namespace

void AddPipeCommand(CLI::App* app, Action* action) {
  CLI::App* pipe = app->add_subcommand(
      "pipe",
      "JSON lines on standard input to JSON lines on standard output, as a\n"
      "stage between other programs");
  const auto flags = std::make_shared<PipeFlags>();
  pipe->get_formatter()->column_width(28);
  AddFieldFlag(pipe, &flags->read);
  AddRecordFlags(pipe, &flags->record);
  AddContentFlags(pipe, &flags->content);
  AddRuleFlags(pipe, &flags->rules);
  AddFilterFlags(pipe, &flags->run.filters, &flags->dedupe);
  AddLimitFlags(pipe, &flags->extract.limits);
  AddJobsFlag(pipe, &flags->run.threads);
  AddIsolateFlags(pipe, &flags->run.isolate, &flags->run.page_time);
  pipe->footer(kHelpFooter);
  pipe->callback([=] { *action = [=] { return RunPipe(*flags); }; });
}
