#include "cli/features.h"

#include <cstdio>
#include <memory>
#include <string>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/signals.h"

#include "descale/content_model.h"
#include "descale/extractor.h"
#include "descale/reader.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
The first line names the features, then each page is a line; descale/content_model.h
describes them. scripts/train makes a model of them.

Exit codes:
  0  every page was read, or has a line that says why not
  1  an input or output could not be opened, read or written
  2  wrong usage, or a wrong model)";

struct FeaturesFlags {
  descale::ReadOptions read;
  descale::ExtractOptions extract;
  ContentFlags content;
};

bool Print(const std::string& line) {
  return std::fwrite(line.data(), 1, line.size(), stdout) == line.size() &&
         std::fputc('\n', stdout) != EOF;
}

// Returns the exit code.
int RunFeatures(FeaturesFlags flags) {
  if (const auto status = ApplyContentFlags(flags.content, &flags.extract);
      !status.ok()) {
    return Fail(status);
  }
  flags.read.limits = flags.extract.limits;
  if (const auto status = CompleteInputs("features", &flags.read);
      !status.ok()) {
    return Fail(status);
  }
  const auto reader = descale::OpenReader(flags.read);
  if (!reader.ok()) return Fail(reader.status());
  // No rules: a model is to know a page as it is.
  const descale::Extractor extractor(nullptr, flags.extract);
  SetUpBrokenPipe(/*output_is_standard_output=*/true);
  bool written = Print(descale::FeatureNamesJson());
  descale::Page page;
  while (written && (*reader)->Next(&page)) {
    const descale::Explanation seen = extractor.Explain(page);
    written = Print(descale::FeaturesJson(seen.article, seen.document,
                                          *extractor.options().model));
  }
  if (written && std::fflush(stdout) == 0) return kExitDone;
  return Fail(descale::Status::IoError("standard output: cannot write"));
}

}  // namespace

void AddFeaturesCommand(CLI::App* app, Action* action) {
  CLI::App* features = app->add_subcommand(
      "features", "Write what the content model sees of pages, to train one");
  const auto flags = std::make_shared<FeaturesFlags>();
  AddInputs(features, &flags->read);
  AddPageFlags(features, &flags->read);
  AddModelFlag(features, &flags->content);
  AddLimitFlags(features, &flags->extract.limits);
  features->footer(kHelpFooter);
  features->callback([=] { *action = [=] { return RunFeatures(*flags); }; });
}
