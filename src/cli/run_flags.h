// The flags of `descale run`.

#ifndef DESCALE_CLI_RUN_FLAGS_H_
#define DESCALE_CLI_RUN_FLAGS_H_

#include <string>

#include "cli/flag_groups.h"
#include "cli/record_flags.h"
#include <CLI/CLI.hpp>

#include "descale/job.h"
#include "descale/options.h"
#include "descale/status.h"

struct RunFlags {
  descale::JobOptions job;
  ContentFlags content;
  descale::RuleOptions rules;
  descale::ExtractOptions extract;
  std::string compression = "gz";
  RecordFlags record;
  bool quiet = false;
  bool stats = false;
};

void AddRunFlags(CLI::App* run, RunFlags* flags);

// Works out what was left to defaults, and the settings that a resumed job must
// share. Errors are flags that contradict each other.
descale::Status CompleteRunFlags(RunFlags* flags);

#endif  // DESCALE_CLI_RUN_FLAGS_H_
