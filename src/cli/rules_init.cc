#include "cli/rules_init.h"

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/signals.h"

#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/site_draft.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Proposes a rule file for SITE (a host, such as courier.example) from some of its
pages; five to fifty of different kinds say most. Lines that pages have in
common become rules on trial; where title, author, date and article stand, as
far as that shows, is told in comments.

Examples:
  descale rules init courier.example saved-pages/ -o my-rules/courier.toml
  descale rules try my-rules/courier.toml saved-pages/

Exit codes:
  0  written
  1  a page could not be read, none has an article, or the file is there already
  2  wrong usage, or wrong rules)";

struct InitFlags {
  std::string site;
  descale::ReadOptions read;
  descale::RuleOptions rules;
  std::string output;
  std::string format = "text";
  bool force = false;
};

// Returns the exit code.
int RunInit(InitFlags flags) {
  std::error_code ignored;
  if (!flags.output.empty() && !flags.force &&
      std::filesystem::exists(flags.output, ignored)) {
    return Fail(descale::Status::IoError(
        flags.output + ": is there already; --force writes over it"));
  }
  if (const auto status = CompleteInputs("rules", &flags.read); !status.ok()) {
    return Fail(status);
  }
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) {
    return FailOnRules(flags.rules, rules.status());
  }
  SetUpBrokenPipe(/*output_is_standard_output=*/true);
  const auto draft = descale::DraftSite(flags.site, flags.read, *rules);
  if (!draft.ok()) {
    return Fail(draft.status());
  }
  const auto status = descale::WriteFile(
      flags.output, flags.format == "json" ? descale::DraftJson(*draft)
                                           : descale::DraftText(*draft));
  return status.ok() ? kExitDone : Fail(status);
}

}  // namespace

void AddRulesInitCommand(CLI::App* rules, Action* action) {
  CLI::App* command = rules->add_subcommand(
      "init", "Propose a rule file for a site, from some of its pages");
  const auto flags = std::make_shared<InitFlags>();
  command->add_option("SITE", flags->site, "Host of the site")
      ->required()
      ->type_name("");
  command
      ->add_option("PAGE", flags->read.inputs,
                   "Pages: files, folders, WARC files, lists (@list)")
      ->type_name("");
  AddPageFlags(command, &flags->read);
  command
      ->add_option("-o,--output", flags->output,
                   "Where to (default: standard output)")
      ->type_name("FILE");
  OneOf({"text", "json"},
        command->add_option("--format", flags->format, "A rule file, or JSON"));
  command->add_flag("--force", flags->force, "Write over a file that is there");
  AddRuleFlags(command, &flags->rules);
  command->footer(kHelpFooter);
  command->callback([=] { *action = [=] { return RunInit(*flags); }; });
}
