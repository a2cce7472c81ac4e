// Reason: why a line or a block is not in the text (or was saved by a rule).

#ifndef DESCALE_REASON_H_
#define DESCALE_REASON_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace descale {

struct Reason {
  std::string_view stage;   // "classify" or "rules"; static storage
  std::string_view action;  // "drop-run": what the rule does; "" for a model
  std::string rule;         // full id, such as "en/share-label"; "" for a model
  std::string rule_class;   // "share", "ad", ...; "" for a model
  std::string file;         // "rules/languages/en.toml", logical or real path
  int line = 0;             // 1-based line of the rule in `file`; 0 if none
  std::string evidence;  // "score 0.12 below 0.55, link share 0.90", "matched
                         // \"share\""
};

}  // namespace descale

#endif  // DESCALE_REASON_H_
