#include "cli/rules_test.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/rule_paths.h"
#include "cli/rule_snapshots.h"

#include "descale/extractor.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

namespace fs = std::filesystem;

constexpr char kHelpFooter[] =
    R"(
Tries the examples of all rules (yes and no), then extracts every [[page]] with
the rules in PATH and the shipped ones, and looks for the texts that must and
must not be left, white space aside. A page stands beside its rule file or in a
folder pages/ there, and may be gzipped. Those of the shipped sets are tried in
the folder of the project, where they are kept.

Exit codes:
  0  all is as the files say
  1  a page is not, or could not be read
  2  the rules have mistakes, or wrong usage)";

// The pages of the files that the command names; without any, those of the
// shipped ones, which are no part of the program: such as are there.
std::vector<descale::RuleSnapshot> PagesToTest(const descale::RuleSet& rules,
                                               bool shipped) {
  std::vector<descale::RuleSnapshot> pages = rules.snapshots();
  const auto files = rules.files();
  std::erase_if(pages, [&](const descale::RuleSnapshot& page) {
    std::error_code ignored;
    if (shipped && !fs::exists(FindPage(page.file), ignored)) return true;
    return std::ranges::none_of(files, [&](const auto& file) {
      return file.path == page.rule_file && file.shipped == shipped;
    });
  });
  return pages;
}

// Returns the exit code.
int RunTest(const descale::RuleOptions& options) {
  const auto mistakes = descale::RuleSet::Check(options);
  const auto rules = descale::RuleSet::Load(options);
  if (!mistakes.empty() || !rules.ok()) {
    return FailOnRules(options, rules.status());
  }
  const descale::Extractor extractor(*rules);
  const auto pages = PagesToTest(**rules, options.folders.empty());
  size_t failed = 0;
  std::string report;
  for (const descale::RuleSnapshot& page : pages) {
    const auto failures = SnapshotFailures(page, extractor);
    if (!failures.empty()) ++failed;
    for (const std::string& failure : failures) {
      report.append(Escaped(failure)).append("\n");
    }
  }
  report += std::to_string((*rules)->ids().size()) + " rules, " +
            std::to_string(pages.size()) + " pages, " + std::to_string(failed) +
            " failed\n";
  const auto status = descale::WriteFile("-", report);
  if (!status.ok()) return Fail(status);
  return failed == 0 ? kExitDone : kExitError;
}

}  // namespace

void AddRulesTestCommand(CLI::App* rules, Action* action) {
  CLI::App* test =
      rules->add_subcommand("test", "Try the examples and pages of rule files");
  const auto options = std::make_shared<descale::RuleOptions>();
  AddRulePaths(test, options.get());
  test->footer(kHelpFooter);
  test->callback([=] { *action = [=] { return RunTest(*options); }; });
}
