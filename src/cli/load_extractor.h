// What clean, run and pipe have in common before the first page.

#ifndef DESCALE_CLI_LOAD_EXTRACTOR_H_
#define DESCALE_CLI_LOAD_EXTRACTOR_H_

#include <memory>

#include "cli/flag_groups.h"

#include "descale/extractor.h"
#include "descale/options.h"

// Loads the model and the rules. Null if one of them cannot be: then a message
// has been printed, and `exit_code` is set.
std::unique_ptr<const descale::Extractor> LoadExtractor(
    const ContentFlags& content, const descale::RuleOptions& rules,
    descale::ExtractOptions options, int* exit_code);

#endif  // DESCALE_CLI_LOAD_EXTRACTOR_H_
