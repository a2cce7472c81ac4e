// Tally: how many lines each stage and each rule took, or had a say on.

#ifndef DESCALE_EXPLAIN_TALLY_H_
#define DESCALE_EXPLAIN_TALLY_H_

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "descale/document.h"

#include "explain/fates.h"

namespace descale {

struct Tally {
  // A rule, and how often it did what.
  struct Row {
    std::string_view what;  // "removed", or the name of a NoteKind
    const Reason* reason = nullptr;
    uint32_t lines = 0;
  };

  uint32_t blocks = 0;
  uint32_t blocks_kept = 0;
  uint32_t lines = 0;
  uint32_t lines_kept = 0;
  std::map<std::string_view, uint32_t> removed_by;  // stage, lines
  // Removals first, then notes; those of most lines first.
  std::vector<Row> rules;
};

// The rows point into `document`.
Tally TallyOf(const Document& document, const Fates& fates);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_TALLY_H_
