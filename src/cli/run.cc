#include "cli/run.h"

#include <cstdint>
#include <memory>
#include <string>

#include "cli/load_extractor.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/run_flags.h"
#include "cli/signals.h"

#include "descale/extractor.h"
#include "descale/job.h"

namespace {

// Returns the exit code.
int ReportEnd(const descale::JobResult& result, const RunFlags& flags,
              Progress* progress) {
  const std::string& folder = flags.job.folder;
  if (!result.finished) {
    PrintMessage("interrupted; the same command with --resume goes on");
    return 128 + CaughtSignal();
  }
  if (result.was_finished) {
    PrintMessage(folder + ": the job is finished, nothing is left to do");
  } else if (!flags.quiet) {
    progress->PrintSummary(result.stats, result.skipped);
    PrintMessage(std::to_string(result.shards) + " shards in " + folder);
  }
  if (flags.stats) {
    progress->PrintStages(result.stats);
  }
  return kExitDone;
}

// Returns the exit code.
int RunRun(RunFlags flags) {
  if (const auto status = CompleteRunFlags(&flags); !status.ok()) {
    return Fail(status);
  }
  int exit_code = kExitDone;
  const auto extractor =
      LoadExtractor(flags.content, flags.rules, flags.extract, &exit_code);
  if (extractor == nullptr) {
    return exit_code;
  }
  SetUpBrokenPipe(/*output_is_standard_output=*/false);
  CatchSignals();
  Progress progress(Progress::StyleFor(flags.quiet, Progress::Style::kLog),
                    /*name_pages=*/false,
                    descale::SizeOfInputs(flags.job.read));
  flags.job.on_article = [&](const descale::Article& article,
                             const descale::RunStats& stats,
                             uint64_t bytes_read) {
    SetOutputBegun();
    progress.OnArticle(article, stats, bytes_read);
    return CaughtSignal() == 0;
  };
  const auto result = descale::RunJob(*extractor, flags.job);
  progress.ClearLine();
  if (!result.ok()) {
    return Fail(result.status());
  }
  return ReportEnd(*result, flags, &progress);
}

}  // namespace

void AddRunCommand(CLI::App* app, Action* action) {
  CLI::App* run = app->add_subcommand(
      "run",
      "Turn a crawl into shards of articles: for jobs of hours that may be\n"
      "broken off and resumed");
  const auto flags = std::make_shared<RunFlags>();
  AddRunFlags(run, flags.get());
  run->callback([=] { *action = [=] { return RunRun(*flags); }; });
}
