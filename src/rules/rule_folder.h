// Finding and reading the rule files of a folder.

#ifndef DESCALE_RULES_RULE_FOLDER_H_
#define DESCALE_RULES_RULE_FOLDER_H_

#include <string>
#include <vector>

#include "descale/status.h"

namespace descale {

// Paths of all *.toml files below `folder`, in the order of their bytes. Links
// to folders are not followed, what is no regular file is passed by. If
// `folder` is itself a file, that one. Fails with kNotFound if there is no
// such folder, kIoError if it cannot be listed.
Result<std::vector<std::string>> FindRuleFiles(const std::string& folder);

// The bytes of a file, at most one more than a rule file may have.
Result<std::string> ReadRuleFile(const std::string& path);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_FOLDER_H_
