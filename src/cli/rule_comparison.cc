#include "cli/rule_comparison.h"

#include <memory>
#include <string>

#include "cli/flag_groups.h"
#include "cli/load_extractor.h"
#include "cli/messages.h"
#include "cli/signals.h"

#include "descale/compare.h"
#include "descale/page.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

std::unique_ptr<const descale::Extractor> MakeExtractor(
    const descale::RuleOptions& rules, descale::ExtractOptions options,
    int* exit_code) {
  options.keep_removed = true;  // they name the rule
  return LoadExtractor(ContentFlags{}, rules, options, exit_code);
}

}  // namespace

void AddComparisonFlags(CLI::App* command, ComparisonFlags* flags) {
  command
      ->add_option("PAGE", flags->read.inputs,
                   "Pages: files, folders, WARC files, lists (@list)")
      ->type_name("");
  AddPageFlags(command, &flags->read);
  AddStyleFlags(command, flags);
}

int CompareRules(const descale::RuleOptions& before,
                 const descale::RuleOptions& after, ComparisonFlags flags) {
  int exit_code = kExitDone;
  const auto old_one = MakeExtractor(before, flags.extract, &exit_code);
  const auto new_one = old_one == nullptr
                           ? nullptr
                           : MakeExtractor(after, flags.extract, &exit_code);
  if (new_one == nullptr) {
    return exit_code;
  }
  if (const auto status = CompleteInputs("rules", &flags.read); !status.ok()) {
    return Fail(status);
  }
  const auto reader = descale::OpenReader(flags.read);
  if (!reader.ok()) {
    return Fail(reader.status());
  }
  SetUpBrokenPipe(/*output_is_standard_output=*/true);
  const descale::ExplainStyle style = StyleOf(flags);
  std::string report;
  descale::ChangeCounts counts;
  descale::Page page;
  while ((*reader)->Next(&page)) {
    const auto change = descale::CompareArticles(old_one->Extract(page),
                                                 new_one->Extract(page));
    counts.Count(change);
    if (change.any()) {
      report += flags.json() ? descale::ChangeJson(change)
                             : descale::ChangeText(change, style) + "\n";
    }
  }
  report +=
      flags.json() ? descale::CountsJson(counts) : descale::CountsText(counts);
  const auto status = descale::WriteFile(flags.output, report);
  return status.ok() ? kExitDone : Fail(status);
}
