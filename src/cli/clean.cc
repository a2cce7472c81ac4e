#include "cli/clean.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/clean_flags.h"
#include "cli/load_extractor.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/signals.h"

#include "descale/deduplicator.h"
#include "descale/extractor.h"
#include "descale/pipeline.h"
#include "descale/reader.h"
#include "descale/writer.h"

namespace {

// True if this page is an input that was named and could not be read: with
// pages found in folders and lists the run goes on as if nothing were.
bool IsUnreadableInput(const descale::Article& article,
                       const std::vector<std::string>& inputs) {
  return article.outcome.reason == descale::OutcomeReason::kUnreadable &&
         std::find(inputs.begin(), inputs.end(), article.input) != inputs.end();
}

void PrintTrace(descale::Stage stage, std::string_view id,
                std::string_view what) {
  PrintMessage(std::string(id) + ": " + std::string(descale::StageName(stage)) +
               ": " + std::string(what));
}

// Returns the exit code.
int RunClean(CleanFlags flags) {
  if (const auto status = CompleteFlags(&flags); !status.ok()) {
    return Fail(status);
  }
  if (flags.trace) flags.extract.trace = PrintTrace;
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
  auto opened = descale::OpenWriter(flags.write);
  if (!opened.ok()) {
    return Fail(opened.status());
  }
  InterruptibleWriter writer(std::move(*opened));
  descale::Deduplicator deduplicator(flags.dedupe);
  flags.run.deduplicator = flags.dedupe.any() ? &deduplicator : nullptr;

  const bool to_stdout =
      flags.write.output.empty() || flags.write.output == "-";
  SetUpBrokenPipe(to_stdout);
  CatchSignals();
  Progress progress(
      Progress::StyleFor(flags.quiet, Progress::Style::kNone),
      /*name_pages=*/!descale::RecordsFailures(flags.write.format),
      descale::SizeOfInputs(flags.read));
  bool input_failed = false;
  flags.run.on_article = [&](const descale::Article& article,
                             const descale::RunStats& stats) {
    progress.OnArticle(article, stats, (*reader)->bytes_read());
    input_failed |= IsUnreadableInput(article, flags.read.inputs);
    return CaughtSignal() == 0;
  };

  const auto stats =
      descale::Run(reader->get(), *extractor, &writer, flags.run);
  progress.ClearLine();
  if (const int signal_number = CaughtSignal(); signal_number != 0) {
    PrintMessage("interrupted");
    return 128 + signal_number;
  }
  if (!stats.ok()) {
    return Fail(stats.status());
  }
  if (!flags.quiet && !flags.write.one_page) {
    progress.PrintSummary(*stats, (*reader)->skipped());
  }
  if (flags.stats) {
    progress.PrintStages(*stats);
  }
  const bool strict_failure = flags.run.strict && stats->failed > 0;
  return input_failed || strict_failure ? kExitError : kExitDone;
}

}  // namespace

void AddCleanCommand(CLI::App* app, Action* action) {
  CLI::App* clean = app->add_subcommand(
      "clean",
      "Turn pages into clean article text: without menus, share bars,\n"
      "adverts, related stories and comments");
  const auto flags = std::make_shared<CleanFlags>();
  AddCleanFlags(clean, flags.get());
  clean->callback([=] { *action = [=] { return RunClean(*flags); }; });
}
