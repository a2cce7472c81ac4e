// What two sets of rules make of the same pages.

#ifndef DESCALE_CLI_RULE_COMPARISON_H_
#define DESCALE_CLI_RULE_COMPARISON_H_

#include "cli/style_flags.h"
#include <CLI/CLI.hpp>

#include "descale/extractor.h"
#include "descale/options.h"
#include "descale/reader.h"

struct ComparisonFlags : StyleFlags {
  descale::ReadOptions read;
  descale::ExtractOptions extract;
};

// PAGE ..., the flags about pages and how the comparison looks.
void AddComparisonFlags(CLI::App* command, ComparisonFlags* flags);

// Extracts each page with both and writes those that differ, then the counts.
// Returns the exit code.
int CompareRules(const descale::RuleOptions& before,
                 const descale::RuleOptions& after, ComparisonFlags flags);

#endif  // DESCALE_CLI_RULE_COMPARISON_H_
