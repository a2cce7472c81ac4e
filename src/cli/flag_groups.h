// Groups of flags that several commands have.

#ifndef DESCALE_CLI_FLAG_GROUPS_H_
#define DESCALE_CLI_FLAG_GROUPS_H_

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "descale/deduplicator.h"
#include "descale/filter.h"
#include "descale/options.h"
#include "descale/reader.h"
#include "descale/status.h"

// What is known of a page beside its bytes: --input-format, --field, --url,
// --crawled.
void AddPageFlags(CLI::App* command, descale::ReadOptions* read);

// --field.
void AddFieldFlag(CLI::App* command, descale::ReadOptions* read);

// -j.
void AddJobsFlag(CLI::App* command, int* threads);

// --isolate, --page-seconds.
void AddIsolateFlags(CLI::App* command, bool* isolate,
                     std::chrono::milliseconds* page_time);

// --stats.
void AddStatsFlag(CLI::App* command, bool* stats);

// INPUT ... and --list.
void AddInputs(CLI::App* command, descale::ReadOptions* read);
// Where no input is named, takes standard input, unless that is a terminal.
descale::Status CompleteInputs(std::string_view command,
                               descale::ReadOptions* read);

// Fails if `output` lies within a folder that is read: what is written there
// would be the next run's input.
descale::Status CheckOutputApart(const std::string& output,
                                 const std::vector<std::string>& inputs);

// --language, --min-words, --max-words, --filter, --dedupe, ...
void AddFilterFlags(CLI::App* command, descale::FilterOptions* filters,
                    descale::DedupeOptions* dedupe);

// How content is chosen.
struct ContentFlags {
  std::string model;  // "" for the shipped one
  std::string favor = "balanced";
  std::vector<std::string> disabled;  // names of stages
};
// --model alone, and with --favor and --disable.
void AddModelFlag(CLI::App* command, ContentFlags* flags);
void AddContentFlags(CLI::App* command, ContentFlags* flags);
// Loads the model and fills `options`.
descale::Status ApplyContentFlags(const ContentFlags& flags,
                                  descale::ExtractOptions* options);

// --rules, --no-rules, --class.
void AddRuleFlags(CLI::App* command, descale::RuleOptions* rules);

// --max-input-bytes, --max-page-bytes, --max-depth, --max-tree-bytes.
void AddLimitFlags(CLI::App* command, descale::Limits* limits);

// Lets an option take "64M" and the like.
void TakesSize(CLI::Option* option);

// Lets an option take one of these names only, and shows them in the help.
void OneOf(const std::vector<std::string_view>& names, CLI::Option* option);

// What the help calls the flags about what goes in and what comes out.
inline constexpr char kInputGroup[] = "Input";
inline constexpr char kOutputGroup[] = "Output";
inline constexpr char kRunGroup[] = "Run";

#endif  // DESCALE_CLI_FLAG_GROUPS_H_
