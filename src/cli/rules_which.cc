#include "cli/rules_which.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/table.h"

#include "descale/extractor.h"
#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
The files with the most to say come first. Which sets for languages and for
CMSs act depends on the page, so without --page they are left out.

Examples:
  descale rules which https://news.example.com/2024/05/13/harbour
  descale rules which https://news.example.com/ --page page.html --rules mine

Exit codes:
  0  told
  1  the page could not be read, or the output not be written
  2  the rules have mistakes, or wrong usage)";

struct WhichFlags {
  std::string url;
  std::string page;
  descale::RuleOptions rules;
};

// What is known of the page: its address and, if it is given, itself.
descale::Status FillDocument(
    const WhichFlags& flags,
    const std::shared_ptr<const descale::RuleSet>& rules,
    descale::Document* document) {
  document->url = flags.url;
  if (flags.page.empty()) return {};
  const auto reader =
      descale::OpenReader({.inputs = {flags.page}, .url = flags.url});
  if (!reader.ok()) return reader.status();
  descale::Page page;
  if (!(*reader)->Next(&page) || !page.outcome.ok()) {
    return descale::Status::IoError(flags.page + ": " + page.outcome.message);
  }
  *document = descale::Extractor(rules).Explain(page).document;
  return {};
}

// Returns the exit code.
int RunWhich(const WhichFlags& flags) {
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) return FailOnRules(flags.rules, rules.status());
  descale::Document document;
  if (const auto status = FillDocument(flags, *rules, &document);
      !status.ok()) {
    return Fail(status);
  }
  const auto files = (*rules)->files();
  std::vector<std::vector<std::string>> rows = {
      {"set", "level", "why", "file"}};
  for (const auto& use : (*rules)->UsesFor(document)) {
    const auto& file = files[use.file];
    rows.push_back({file.set, std::string(file.level), use.why, file.path});
  }
  const auto status = descale::WriteFile("-", Table(rows));
  if (!status.ok()) return Fail(status);
  if (flags.page.empty()) {
    PrintMessage("sets for languages and CMSs depend on the page, see --page");
  }
  return kExitDone;
}

}  // namespace

void AddRulesWhichCommand(CLI::App* rules, Action* action) {
  CLI::App* which =
      rules->add_subcommand("which", "Tell which rule files act on a page");
  const auto flags = std::make_shared<WhichFlags>();
  which->add_option("URL", flags->url, "Address of the page")
      ->required()
      ->type_name("");
  which->add_option("--page", flags->page, "The page itself")
      ->type_name("FILE");
  AddRuleFlags(which, &flags->rules);
  which->footer(kHelpFooter);
  which->callback([=] { *action = [=] { return RunWhich(*flags); }; });
}
