#include "cli/rules_show.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/rule_mistakes.h"
#include "cli/table.h"

#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

using descale::RuleFileInfo;

constexpr char kHelpFooter[] =
    R"(
Examples:
  descale rules show             a table of all sets
  descale rules show ar          the file of the set "ar", as it stands

Exit codes:
  0  shown
  1  a file could not be read or the output not be written
  2  there is no such set, the rules have mistakes, or wrong usage)";

struct ShowFlags {
  std::string set;
  descale::RuleOptions rules;
};

std::string Joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

// "languages en, fr; lines in Arab"
std::string PagesOf(const RuleFileInfo& file) {
  std::string pages;
  const auto add = [&pages](std::string_view what, const std::string& which) {
    if (which.empty()) return;
    pages += (pages.empty() ? "" : "; ") + std::string(what) + which;
  };
  add("sites ", Joined(file.sites));
  add("cms ", Joined(file.cms));
  add("languages ", Joined(file.langs));
  add("lines in ", file.script);
  if (pages.empty()) {
    pages = file.level == "cms" ? "what cms_css matches" : "all";
  }
  add("extends ", Joined(file.extends));
  return pages;
}

std::string TableOf(const std::vector<RuleFileInfo>& files) {
  std::vector<std::vector<std::string>> rows = {
      {"set", "level", "rules", "pages", "file"}};
  for (const RuleFileInfo& file : files) {
    rows.push_back({file.set, std::string(file.level),
                    std::to_string(file.rules_on), PagesOf(file), file.path});
  }
  return Table(rows);
}

// Appends the file as it stands.
descale::Status AppendFile(const RuleFileInfo& file, std::string* text) {
  if (file.shipped) {
    text->append(file.shipped_text);
    return {};
  }
  std::ifstream in(file.path, std::ios::binary);
  text->append(std::istreambuf_iterator<char>(in), {});
  return in ? descale::Status()
            : descale::Status::IoError(file.path + ": cannot read");
}

descale::Result<std::string> FilesOf(const std::string& set,
                                     const std::vector<RuleFileInfo>& files) {
  std::string text;
  std::vector<std::string> known;
  for (const RuleFileInfo& file : files) {
    if (std::ranges::find(known, file.set) == known.end()) {
      known.push_back(file.set);
    }
    if (file.set != set) continue;
    text += (text.empty() ? "# " : "\n# ") + Escaped(file.path) + "\n";
    if (const auto status = AppendFile(file, &text); !status.ok()) {
      return status;
    }
  }
  if (text.empty()) {
    return descale::Status::InvalidArgument("no set \"" + set +
                                            "\", known are " + Joined(known));
  }
  return text;
}

// Returns the exit code.
int RunShow(const ShowFlags& flags) {
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) return FailOnRules(flags.rules, rules.status());
  const auto files = (*rules)->files();
  const auto text = flags.set.empty()
                        ? descale::Result<std::string>(TableOf(files))
                        : FilesOf(flags.set, files);
  if (!text.ok()) return Fail(text.status());
  const auto status = descale::WriteFile("-", *text);
  return status.ok() ? kExitDone : Fail(status);
}

}  // namespace

void AddRulesShowCommand(CLI::App* rules, Action* action) {
  CLI::App* show =
      rules->add_subcommand("show", "List the rule sets, or print one");
  const auto flags = std::make_shared<ShowFlags>();
  show->add_option("SET", flags->set, "Name of a set (default: list all)")
      ->type_name("");
  AddRuleFlags(show, &flags->rules);
  show->footer(kHelpFooter);
  show->callback([=] { *action = [=] { return RunShow(*flags); }; });
}
