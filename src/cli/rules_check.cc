#include "cli/rules_check.h"

#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/rule_paths.h"

#include "descale/extractor.h"
#include "descale/page.h"
#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

constexpr char kHelpFooter[] =
    R"(
Every mistake of every file is named, as FILE:LINE:COLUMN: TEXT. Examples (yes
and no) are tried, pages are not: see 'descale rules test'. Files without
mistakes are linted: rules without proof, \b and \w outside of English, patterns
for lines of any length, cuts without a fuse, phrases that another rule takes
anyway; with --corpus, words that texts have which are to stay. Warnings begin
with "warning: ".

Examples:
  descale rules check my-rules
  descale rules check my-rules --corpus good-texts/
  descale rules check my-rules/sites/example.com.toml --format json

Exit codes:
  0  nothing is wrong; there may be warnings
  1  the output could not be written, or the corpus not be read
  2  there are mistakes, or wrong usage)";

struct CheckFlags {
  descale::RuleOptions rules;
  std::string format = "text";
  std::vector<std::string> corpus;
};

// The lines of the texts; pages of HTML give what the content model keeps.
descale::Result<std::vector<std::string>> ReadCorpus(
    const std::vector<std::string>& paths) {
  std::vector<std::string> lines;
  if (paths.empty()) {
    return lines;
  }
  const auto reader = descale::OpenReader({.inputs = paths});
  if (!reader.ok()) {
    return reader.status();
  }
  const descale::Extractor extractor(nullptr);
  descale::Page page;
  while ((*reader)->Next(&page)) {
    std::istringstream text(extractor.Extract(page).text);
    for (std::string line; std::getline(text, line);) {
      if (!line.empty()) {
        lines.push_back(line);
      }
    }
  }
  return lines;
}

// Returns the exit code.
int RunCheck(const CheckFlags& flags) {
  const auto corpus = ReadCorpus(flags.corpus);
  if (!corpus.ok()) {
    return Fail(corpus.status());
  }
  const auto mistakes = descale::RuleSet::Check(flags.rules);
  const auto warnings = mistakes.empty()
                            ? descale::RuleSet::Lint(flags.rules, *corpus)
                            : std::vector<descale::RuleWarning>();
  std::string text;
  if (flags.format == "json") {
    text = descale::RuleCheckJson(mistakes, warnings) + "\n";
  } else {
    text = MistakeLines(mistakes);
    for (const descale::RuleWarning& warning : warnings) {
      text += "warning: " + Escaped(warning.ToString()) + "\n";
    }
  }
  const auto status = descale::WriteFile("-", text);
  if (!status.ok()) return Fail(status);
  return mistakes.empty() ? kExitDone : kExitUsage;
}

}  // namespace

void AddRulesCheckCommand(CLI::App* rules, Action* action) {
  CLI::App* check =
      rules->add_subcommand("check", "Find all mistakes in rule files");
  const auto flags = std::make_shared<CheckFlags>();
  AddRulePaths(check, &flags->rules);
  OneOf({"text", "json"},
        check->add_option("--format", flags->format,
                          "How mistakes are told (default: text)"));
  check
      ->add_option("--corpus", flags->corpus,
                   "Texts whose lines are to stay: files, folders, JSON lines")
      ->allow_extra_args(false)
      ->type_name("PATH ...");
  check->footer(kHelpFooter);
  check->callback([=] { *action = [=] { return RunCheck(*flags); }; });
}
