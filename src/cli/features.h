// descale features: what the content model sees of pages, for training one.

#ifndef DESCALE_CLI_FEATURES_H_
#define DESCALE_CLI_FEATURES_H_

#include "cli/command.h"

void AddFeaturesCommand(CLI::App* app, Action* action);

#endif  // DESCALE_CLI_FEATURES_H_
