// Whether what rule files extend is there and comes to an end.

#ifndef DESCALE_RULES_RULE_EXTENDS_H_
#define DESCALE_RULES_RULE_EXTENDS_H_

#include <cstddef>
#include <vector>

#include "rules/rule_changes.h"

namespace descale {

// Sets that extend sets that extend sets, the first one not counted.
inline constexpr size_t kMaxExtends = 8;

// Logs each entry of `extends` that names no set, leads in a circle or leads
// further than kMaxExtends.
void CheckExtends(std::vector<FileInLoad>* files);

}  // namespace descale

#endif  // DESCALE_RULES_RULE_EXTENDS_H_
