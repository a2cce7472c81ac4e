#include "cli/rules_mine.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"
#include "cli/progress.h"
#include "cli/rule_mistakes.h"
#include "cli/signals.h"
#include "cli/table.h"

#include "descale/mine.h"
#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/writer.h"

namespace {

namespace fs = std::filesystem;

constexpr char kHelpFooter[] =
    R"(
Counts what the pages of each site have in common and writes a rule file for
each site, with all rules on trial: lines of articles that many pages have, and
elements with nothing else in them. The pages are read twice. What rules take
already (the shipped ones and those of --rules) is not found again.

Without -o the files are printed; with it, a table or JSON.

Examples:
  descale rules mine CC-MAIN-*.warc.gz -o mined/
  descale rules mine saved-pages/ --site courier.example > courier.toml
  descale rules try mined/courier.example.toml saved-pages/

Exit codes:
  0  mined, whatever was found
  1  a page could not be read, or a file not be written
  2  wrong usage, or wrong rules
  130, 143  stopped by SIGINT, SIGTERM; nothing is written then)";

struct MineFlags {
  descale::ReadOptions read;
  descale::RuleOptions rules;
  descale::MineOptions mine;
  std::string output;
  std::string format = "text";
  bool force = false;
  bool quiet = false;
};

// In the folder `output`. Hosts hold no slashes; what else file systems or
// shells may not like becomes a hyphen.
std::string PathFor(const std::string& output, const std::string& host) {
  std::string name = host;
  for (char& c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                          c == '.' || c == '-' || c == '_';
    c = is_plain ? c : '-';
  }
  return (fs::path(output) / (name + ".toml")).string();
}

// All files or none: one that is there may be somebody's work.
descale::Status WriteFiles(const descale::MineReport& report,
                           const MineFlags& flags) {
  for (const descale::MinedSite& site : report.sites) {
    const std::string path = PathFor(flags.output, site.host);
    std::error_code ignored;
    if (!flags.force && fs::exists(path, ignored)) {
      return descale::Status::IoError(
          path + ": is there already; --force writes over it");
    }
  }
  for (const descale::MinedSite& site : report.sites) {
    const auto status = descale::WriteFile(PathFor(flags.output, site.host),
                                           descale::SiteFileText(site));
    if (!status.ok()) {
      return status;
    }
  }
  return {};
}

std::string TableOf(const descale::MineReport& report,
                    const std::string& output) {
  std::vector<std::vector<std::string>> rows = {
      {"site", "pages", "lines", "boxes", "file"}};
  for (const descale::MinedSite& site : report.sites) {
    rows.push_back({site.host, std::to_string(site.pages),
                    std::to_string(site.lines.size()),
                    std::to_string(site.boxes.size()),
                    PathFor(output, site.host)});
  }
  return Table(rows);
}

std::string ReportText(const descale::MineReport& report,
                       const MineFlags& flags) {
  if (flags.format == "json") {
    return descale::MineJson(report);
  }
  if (!flags.output.empty()) {
    return TableOf(report, flags.output);
  }
  std::string text;
  for (const descale::MinedSite& site : report.sites) {
    text += (text.empty() ? "" : "\n") + descale::SiteFileText(site);
  }
  return text;
}

void PrintCounts(const descale::MineReport& report) {
  std::string text = std::to_string(report.stats.pages) + " pages of " +
                     std::to_string(report.sites_seen) + " sites, " +
                     std::to_string(report.pages_again) + " again, " +
                     std::to_string(report.pages_without_site) +
                     " without a site; found something on " +
                     std::to_string(report.sites.size()) + " sites";
  if (report.left_out > 0) {
    text += "; " + std::to_string(report.left_out) +
            " findings left out for want of memory (--memory)";
  }
  PrintMessage(text);
  if (report.stats.pages > 0 &&
      report.pages_without_site == report.stats.pages) {
    PrintMessage("no page has a URL; --site HOST says whose they are");
  }
}

// Returns the exit code.
int RunMine(MineFlags flags) {
  if (const auto status = CompleteInputs("rules", &flags.read); !status.ok()) {
    return Fail(status);
  }
  const auto rules = descale::RuleSet::Load(flags.rules);
  if (!rules.ok()) {
    return FailOnRules(flags.rules, rules.status());
  }
  SetUpBrokenPipe(flags.output.empty());
  CatchSignals();
  const auto style = Progress::StyleFor(flags.quiet, Progress::Style::kNone);
  std::optional<Progress> progress[2];
  flags.mine.on_article = [&](int pass, const descale::Article& article,
                              const descale::RunStats& stats,
                              uint64_t bytes_read) {
    auto& shown = progress[pass];
    if (!shown.has_value()) {
      shown.emplace(style, /*name_pages=*/false,
                    descale::SizeOfInputs(flags.read));
    }
    shown->OnArticle(article, stats, bytes_read);
    return CaughtSignal() == 0;
  };
  const auto report = descale::Mine(flags.read, *rules, flags.mine);
  for (auto& shown : progress) {
    if (shown.has_value()) {
      shown->ClearLine();
    }
  }
  if (CaughtSignal() != 0) {
    return 128 + CaughtSignal();
  }
  if (!report.ok()) {
    return Fail(report.status());
  }
  auto status =
      flags.output.empty() ? descale::Status() : WriteFiles(*report, flags);
  if (status.ok()) {
    status = descale::WriteFile("", ReportText(*report, flags));
  }
  if (!status.ok()) {
    return Fail(status);
  }
  if (!flags.quiet) {
    PrintCounts(*report);
  }
  return kExitDone;
}

void AddMineFlags(CLI::App* command, MineFlags* flags) {
  command
      ->add_option("PAGE", flags->read.inputs,
                   "Pages: files, folders, WARC files, lists (@list)")
      ->type_name("");
  AddPageFlags(command, &flags->read);
  command
      ->add_option("-o,--output", flags->output,
                   "Folder for the rule files, HOST.toml each")
      ->type_name("DIR");
  OneOf({"text", "json"}, command->add_option("--format", flags->format,
                                              "Of the report (default: text)"));
  command->add_flag("--force", flags->force, "Write over files that are there");
  command->add_flag("-q,--quiet", flags->quiet, "No progress, no counts");
  auto& mine = flags->mine;
  command
      ->add_option("--site", mine.site,
                   "All pages are of this host, whatever their URL")
      ->type_name("HOST");
  command
      ->add_option("--min-pages", mine.min_pages,
                   "Pages that a line must be on (default: 5)")
      ->type_name("N")
      ->check(CLI::PositiveNumber);
  command
      ->add_option(
          "--min-share", mine.min_share,
          "Share of the site's pages that a line must be on (default:\n"
          "0.1)")
      ->type_name("SHARE")
      ->check(CLI::Range(0.0, 1.0));
  command
      ->add_option("--min-prose-share", mine.min_prose_share,
                   "The same for lines that read like prose (default: 0.3)")
      ->type_name("SHARE")
      ->check(CLI::Range(0.0, 1.0));
  command->add_flag("--all", mine.all,
                    "Also lines that are in no article's text");
  TakesSize(command->add_option("--memory", mine.memory_bytes,
                                "For what was seen (default: 256M)"));
  AddJobsFlag(command, &mine.threads);
  AddRuleFlags(command, &flags->rules);
}

}  // namespace

void AddRulesMineCommand(CLI::App* rules, Action* action) {
  CLI::App* command = rules->add_subcommand(
      "mine", "Find what the pages of each site of a crawl have in common");
  const auto flags = std::make_shared<MineFlags>();
  AddMineFlags(command, flags.get());
  command->footer(kHelpFooter);
  command->callback([=] { *action = [=] { return RunMine(*flags); }; });
}
