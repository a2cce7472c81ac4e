// What `explain` and `why` have in common: a page, rules and limits go in, and
// text or JSON comes out.

#ifndef DESCALE_CLI_EXPLAINING_H_
#define DESCALE_CLI_EXPLAINING_H_

#include "cli/flag_groups.h"
#include "cli/one_page.h"
#include "cli/style_flags.h"
#include <CLI/CLI.hpp>

#include "descale/explain.h"
#include "descale/extractor.h"
#include "descale/status.h"

struct ExplainingFlags : StyleFlags {
  OnePage page;
  ContentFlags content;
  descale::RuleOptions rules;
  descale::ExtractOptions extract;
};

// Adds PAGE and the flags to the command.
void AddExplainingFlags(CLI::App* command, ExplainingFlags* flags);

struct ExplainedPage {
  descale::Page page;
  descale::Explanation explanation;
};
descale::Result<ExplainedPage> ExplainPage(const ExplainingFlags& flags);

#endif  // DESCALE_CLI_EXPLAINING_H_
