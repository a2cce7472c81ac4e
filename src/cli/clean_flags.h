// The flags of `descale clean`: one table for parsing, defaults and --help.

#ifndef DESCALE_CLI_CLEAN_FLAGS_H_
#define DESCALE_CLI_CLEAN_FLAGS_H_

#include <string>
#include <vector>

#include "cli/flag_groups.h"
#include "cli/record_flags.h"
#include <CLI/CLI.hpp>

#include "descale/deduplicator.h"
#include "descale/extractor.h"
#include "descale/pipeline.h"
#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/status.h"
#include "descale/writer.h"

// Flags are parsed straight into the options of the library where they can be.
struct CleanFlags {
  descale::ReadOptions read;
  ContentFlags content;
  descale::RuleOptions rules;
  descale::ExtractOptions extract;
  descale::WriteOptions write;
  descale::RunOptions run;
  descale::DedupeOptions dedupe;
  std::string output_format;  // "" until CompleteFlags: by the output
  RecordFlags record;
  bool quiet = false;
  bool stats = false;
  bool trace = false;
};

// Adds the flags to the command; parsing fills `flags`.
void AddCleanFlags(CLI::App* clean, CleanFlags* flags);

// Works out what was left to defaults. Errors (kInvalidArgument) are flags
// that contradict each other.
descale::Status CompleteFlags(CleanFlags* flags);

#endif  // DESCALE_CLI_CLEAN_FLAGS_H_
