#include "cli/clean_flags.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/flag_groups.h"

using descale::Status;

namespace {

constexpr char kHelpFooter[] =
    R"(
Pages that fail are reported (a message, or a record in JSON lines) and counted;
the run goes on. A file is written under a temporary name and renamed when it is
whole.

Examples:
  descale clean page.html                       one page, text on standard output
  curl -s https://example.com/ | descale clean  the same from a pipe
  descale clean crawl/ -o texts/                a folder of pages, a file for each
  descale clean crawl/ --format jsonl -o articles.jsonl
                                                one record a page, with metadata
  descale clean page.html --format jsonl --with removed
                                                what was left out, and why
  descale clean CC-MAIN-00000.warc.gz -o articles.jsonl
                                                the pages of a crawl
  descale clean rows.jsonl.gz --field html=content --format jsonl
                                                pages in JSON lines
  descale clean @warc.paths.gz --format jsonl   all that a list of paths names
  descale clean --list pages.jsonl --format jsonl
                                                pages, ids and URLs from a list:
                                                {"path": "a.html", "url": "..."}

Exit codes:
  0    the run finished and every page is accounted for
  1    an input or output could not be opened, read or written, or --strict met
       a page that failed
  2    wrong usage, or wrong rules
  130, 143
       stopped by SIGINT or SIGTERM)";

void AddOutputFlags(CLI::App* clean, CleanFlags* flags) {
  clean
      ->add_option("-o,--output", flags->write.output,
                   "Where to (default: standard output). A folder if it is\n"
                   "one, ends with / or takes several texts")
      ->type_name("FILE|DIR")
      ->group(kOutputGroup);
  OneOf(descale::OutputFormats(),
        clean
            ->add_option(
                "--format", flags->output_format,
                "Default: by the name of the output (.jsonl, .csv, .md,\n"
                ".wet, .xml), else text")
            ->group(kOutputGroup));
  clean
      ->add_flag("--title", flags->extract.title_in_text,
                 "Put the title of an HTML page in front of its text")
      ->group(kOutputGroup);
  AddRecordFlags(clean, &flags->record);
}

void AddRunningFlags(CLI::App* clean, CleanFlags* flags) {
  AddJobsFlag(clean, &flags->run.threads);
  AddIsolateFlags(clean, &flags->run.isolate, &flags->run.page_time);
  clean
      ->add_flag("--strict", flags->run.strict,
                 "Stop at the first page that fails, with exit code 1")
      ->group(kRunGroup);
  clean
      ->add_flag("-q,--quiet", flags->quiet,
                 "No progress, no summary; messages about pages stay")
      ->group(kRunGroup);
  AddStatsFlag(clean, &flags->stats);
  clean
      ->add_flag("--trace", flags->trace,
                 "Say on standard error what each stage did with each page")
      ->group(kRunGroup);
}

std::string FormatByName(std::string_view output) {
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (output.ends_with(packed)) {
      output.remove_suffix(packed.size());
    }
  }
  for (const auto& [extension, format] : {std::pair{".jsonl", "jsonl"},
                                          {".md", "markdown"},
                                          {".csv", "csv"},
                                          {".wet", "wet"},
                                          {".xml", "tei"}}) {
    if (output.ends_with(extension)) {
      return format;
    }
  }
  return "text";
}

}  // namespace

void AddCleanFlags(CLI::App* clean, CleanFlags* flags) {
  clean->get_formatter()->column_width(28);
  AddInputs(clean, &flags->read);
  AddPageFlags(clean, &flags->read);
  AddOutputFlags(clean, flags);
  AddContentFlags(clean, &flags->content);
  AddRuleFlags(clean, &flags->rules);
  AddFilterFlags(clean, &flags->run.filters, &flags->dedupe);
  AddLimitFlags(clean, &flags->extract.limits);
  AddRunningFlags(clean, flags);
  clean->footer(kHelpFooter);
}

Status CompleteFlags(CleanFlags* flags) {
  if (Status status = CompleteInputs("clean", &flags->read); !status.ok()) {
    return status;
  }
  const std::vector<std::string>& inputs = flags->read.inputs;
  descale::WriteOptions& write = flags->write;
  write.format = flags->output_format.empty() ? FormatByName(write.output)
                                              : flags->output_format;
  write.one_page =
      inputs.size() == 1 && flags->read.list.empty() &&
      !descale::MayHoldManyPages(inputs.front(), flags->read.format);
  auto fields = FieldsOf(flags->record, write.format);
  if (!fields.ok()) {
    return fields.status();
  }
  write.fields = std::move(*fields);
  const bool records = descale::HoldsRecords(write.format);
  if (!records && !write.output.empty() && write.output != "-") {
    if (Status status = CheckOutputApart(flags->write.output, inputs);
        !status.ok()) {
      return status;
    }
  }
  flags->extract.keep_removed =
      std::find(write.fields.begin(), write.fields.end(), "removed") !=
      write.fields.end();
  flags->read.limits = flags->extract.limits;
  flags->read.unique_names = !records && !write.one_page;
  return {};
}
