// Finding and reading the files of a rule folder. A folder of rules may come
// from anywhere: nothing outside it is read, and nothing but regular files.

#ifndef DESCALE_RULES_RULE_FOLDER_H_
#define DESCALE_RULES_RULE_FOLDER_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "descale/status.h"

namespace descale {

inline constexpr size_t kMaxRuleFileBytes = 4 << 20;

// Paths of all *.toml files below `folder`, in the order of their bytes. Links
// to folders are not followed, what is no regular file is passed by. If
// `folder` is itself a file, that one. Fails with kNotFound if there is no
// such folder, kIoError if it cannot be listed.
Result<std::vector<std::string>> FindRuleFiles(const std::string& folder);

// The folder that all of a rule file's references have to stay in: `folder`,
// or where it is if it is itself a file.
std::string FolderOf(const std::string& folder);

// The bytes of a file that FindRuleFiles found there, kMaxRuleFileBytes at
// most. Errors do not name the file.
Result<std::string> ReadRuleFile(const std::string& folder,
                                 const std::string& path);

// Whether a reference in a rule file may be looked at: it is relative and has
// no "..".
Status CheckRelative(std::string_view path);

// The same for any path: the file must be below `folder`, wherever links lead.
// `path` is not relative to `folder`.
Result<std::string> ReadBelow(const std::string& folder,
                              const std::string& path);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_FOLDER_H_
