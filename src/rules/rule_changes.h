// Rules that change a rule of another file: `id = "ar/byline"`, and the keys
// that are to be others.

#ifndef DESCALE_RULES_RULE_CHANGES_H_
#define DESCALE_RULES_RULE_CHANGES_H_

#include <optional>
#include <vector>

#include "rules/error_log.h"
#include "rules/rule_loader.h"

namespace descale {

struct FileInLoad {
  std::optional<LoadedFile> loaded;  // nothing if it cannot be used
  ErrorLog errors;
};

// Loads LoadedFile::changes of all files, which may stand in any order, and
// adds them to the rules of their files. Mistakes go to the logs of the files
// that they are in.
void LoadChanges(std::vector<FileInLoad>* files);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_CHANGES_H_
