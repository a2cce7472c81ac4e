#include "cli/rules_import.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/messages.h"

#include "descale/import.h"
#include "descale/writer.h"

namespace {

namespace fs = std::filesystem;

constexpr char kFtrFooter[] =
    R"(
Reads site files of Full-Text RSS (HOST.txt) and writes a rule file for each
into DIR: title, body, author and date become [select], strip and
strip_id_or_class css rules, replacements of text replace rules; XPath is
translated as far as CSS can say the same. What could not be is listed.

Examples:
  descale rules import ftr ftr-site-config/ -o imported/
  descale rules check imported/

Exit codes:
  0  imported; what could not be is listed
  1  a file could not be read or written, or is there already
  2  wrong usage)";

constexpr char kCosmeticFooter[] =
    R"(
Reads filter lists of ad blockers and writes what they hide as rule files into
DIR: cosmetic.toml for all sites, and one for each host that a filter names.
What could not be translated is listed. Mind the licences of such lists.

Examples:
  descale rules import cosmetic my-filters.txt -o imported/
  descale rules try imported/ saved-pages/

Exit codes:
  0  imported; what could not be is listed
  1  a file could not be read or written, or is there already
  2  wrong usage)";

using Importer = descale::ImportReport (*)(
    const std::vector<descale::ImportSource>& sources);

struct ImportFlags {
  std::vector<std::string> sources;
  std::string output;
  std::string format = "text";
  bool force = false;
};

// The .txt files of folders, in the order of their paths; others as they are.
descale::Result<std::vector<std::string>> FindSources(
    const std::vector<std::string>& named) {
  std::vector<std::string> paths;
  for (const std::string& path : named) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      paths.push_back(path);
      continue;
    }
    std::vector<std::string> found;
    for (fs::recursive_directory_iterator entry(path, error), end;
         !error && entry != end; entry.increment(error)) {
      if (entry->path().extension() == ".txt" && entry->is_regular_file()) {
        found.push_back(entry->path().string());
      }
    }
    if (error) {
      return descale::Status::IoError(path + ": " + error.message());
    }
    std::ranges::sort(found);
    paths.insert(paths.end(), found.begin(), found.end());
  }
  return paths;
}

descale::Result<std::vector<descale::ImportSource>> ReadSources(
    const std::vector<std::string>& named) {
  const auto paths = FindSources(named);
  if (!paths.ok()) {
    return paths.status();
  }
  std::vector<descale::ImportSource> sources;
  sources.reserve(paths->size());
  for (const std::string& path : *paths) {
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad()) {
      return descale::Status::IoError(path + ": cannot be read");
    }
    sources.push_back({path, std::move(text)});
  }
  return sources;
}

// All files or none: one that is there may be somebody's work.
descale::Status WriteFiles(const descale::ImportReport& report,
                           const ImportFlags& flags) {
  const fs::path folder(flags.output);
  for (const auto& file : report.files) {
    std::error_code ignored;
    if (!flags.force && fs::exists(folder / file.name, ignored)) {
      return descale::Status::IoError(
          (folder / file.name).string() +
          ": is there already; --force writes over it");
    }
  }
  for (const auto& file : report.files) {
    const auto status =
        descale::WriteFile((folder / file.name).string(), file.text);
    if (!status.ok()) {
      return status;
    }
  }
  return {};
}

// Returns the exit code.
int RunImport(const ImportFlags& flags, Importer importer) {
  const auto sources = ReadSources(flags.sources);
  if (!sources.ok()) {
    return Fail(sources.status());
  }
  const descale::ImportReport report = importer(*sources);
  auto status = WriteFiles(report, flags);
  if (status.ok()) {
    status = descale::WriteFile("", flags.format == "json"
                                        ? descale::ImportReportJson(report)
                                        : descale::ImportReportText(report));
  }
  return status.ok() ? kExitDone : Fail(status);
}

void AddImporter(CLI::App* import, const char* name, const char* what,
                 const char* footer, Importer importer, Action* action) {
  CLI::App* command = import->add_subcommand(name, what);
  const auto flags = std::make_shared<ImportFlags>();
  command
      ->add_option("SOURCE", flags->sources, "Files, or folders of .txt files")
      ->required()
      ->type_name("");
  command->add_option("-o,--output", flags->output, "Folder for the rule files")
      ->required()
      ->type_name("DIR");
  OneOf({"text", "json"}, command->add_option("--format", flags->format,
                                              "Of the report (default: text)"));
  command->add_flag("--force", flags->force, "Write over files that are there");
  command->footer(footer);
  command->callback(
      [=] { *action = [=] { return RunImport(*flags, importer); }; });
}

}  // namespace

void AddRulesImportCommand(CLI::App* rules, Action* action) {
  CLI::App* import = rules->add_subcommand(
      "import", "Rules that others have written, as rule files");
  import->require_subcommand(1);
  AddImporter(import, "ftr", "Site files of Full-Text RSS", kFtrFooter,
              descale::ImportFtr, action);
  AddImporter(import, "cosmetic", "Cosmetic filters of ad blockers",
              kCosmeticFooter, descale::ImportCosmetic, action);
}
