#include "cli/rules_promote.h"

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/rule_snapshots.h"

#include "descale/extractor.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Takes rules off trial: the lines 'state = "trial"' go from the file, and
everything else in it stays as it is. First the rules are checked, and the pages
of the file ([[page]]) extracted as they will come out then; if one of them is
not as it must be, the file is left alone.

Examples:
  descale rules promote my-rules/courier.toml              all of them
  descale rules promote my-rules/courier.toml lines boxes

Exit codes:
  0  done; what is not on trial any more is told
  1  a page is not as it must be, or a file could not be read or written
  2  the rules have mistakes, no such rule is on trial, or wrong usage)";

struct PromoteFlags {
  std::string file;
  std::vector<std::string> ids;
  std::string format = "text";
};

// How the pages of the file fail with these rules off trial.
descale::Result<std::vector<std::string>> FailuresWith(
    const descale::RuleOptions& options) {
  const auto rules = descale::RuleSet::Load(options);
  if (!rules.ok()) {
    return rules.status();
  }
  const descale::Extractor extractor(*rules);
  std::vector<std::string> failures;
  for (const auto& page : (*rules)->snapshots()) {
    if (page.rule_file != options.folders.front()) {
      continue;
    }
    for (std::string& failure : SnapshotFailures(page, extractor)) {
      failures.push_back(std::move(failure));
    }
  }
  return failures;
}

std::string Report(const PromoteFlags& flags,
                   const std::vector<std::string>& ids) {
  std::string text;
  if (flags.format == "json") {
    return descale::PromotionJson(flags.file, ids);
  }
  for (const std::string& id : ids) {
    text += id + " is on\n";
  }
  return text.empty() ? "no rule is on trial\n" : text;
}

// Returns the exit code.
int RunPromote(const PromoteFlags& flags) {
  descale::RuleOptions options;
  options.folders = {flags.file};
  const auto rules = descale::RuleSet::Load(options);
  if (!rules.ok()) {
    return FailOnRules(options, rules.status());
  }
  std::ifstream stream(flags.file, std::ios::binary);
  const std::string before{std::istreambuf_iterator<char>(stream), {}};
  const auto after = descale::PromoteRules(flags.file, before, flags.ids);
  if (!stream.good() && !stream.eof()) {
    return Fail(descale::Status::IoError(flags.file + ": cannot be read"));
  }
  if (!after.ok()) {
    return Fail(after.status());
  }
  options.off_trial = after->ids;
  const auto failures = FailuresWith(options);
  if (!failures.ok()) {
    return Fail(failures.status());
  }
  for (const std::string& failure : *failures) {
    PrintMessage(failure);
  }
  if (!failures->empty()) {
    return kExitError;
  }
  auto status = after->ids.empty()
                    ? descale::Status()
                    : descale::WriteFile(flags.file, after->text);
  if (status.ok()) {
    status = descale::WriteFile("", Report(flags, after->ids));
  }
  return status.ok() ? kExitDone : Fail(status);
}

}  // namespace

void AddRulesPromoteCommand(CLI::App* rules, Action* action) {
  CLI::App* command = rules->add_subcommand(
      "promote", "Take rules off trial, once they prove themselves");
  const auto flags = std::make_shared<PromoteFlags>();
  command->add_option("FILE", flags->file, "A rule file")
      ->required()
      ->type_name("");
  command
      ->add_option("ID", flags->ids,
                   "Rules of it (default: all that are on trial)")
      ->type_name("");
  OneOf({"text", "json"}, command->add_option("--format", flags->format,
                                              "Of the report (default: text)"));
  command->footer(kHelpFooter);
  command->callback([=] { *action = [=] { return RunPromote(*flags); }; });
}
