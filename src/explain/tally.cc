#include "explain/tally.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "descale/stats.h"

#include "explain/names.h"

namespace descale {
namespace {

constexpr std::string_view kRemoved = "removed";

// By what was done and the rule's id: a rule has many Reasons, one a line.
class RuleCounts {
 public:
  void Add(std::string_view what, const Reason& reason) {
    Tally::Row& row = rows_[{what, reason.rule}];
    if (row.reason == nullptr) row = {what, &reason, 0};
    ++row.lines;
  }

  std::vector<Tally::Row> Sorted() const {
    std::vector<Tally::Row> rows;
    rows.reserve(rows_.size());
    for (const auto& [key, row] : rows_) rows.push_back(row);
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) {
      const auto rank = [](const Tally::Row& row) {
        return std::tuple(row.what != kRemoved, ~row.lines);
      };
      return rank(a) < rank(b);
    });
    return rows;
  }

 private:
  std::map<std::pair<std::string_view, std::string_view>, Tally::Row> rows_;
};

}  // namespace

Tally TallyOf(const Document& document, const Fates& fates) {
  Tally tally;
  tally.blocks = static_cast<uint32_t>(document.blocks.size());
  for (const Block& block : document.blocks) {
    if (!block.removed()) ++tally.blocks_kept;
  }
  for (const Stage stage : {Stage::kClassify, Stage::kRules}) {
    tally.removed_by[StageName(stage)] = 0;
  }
  tally.lines = static_cast<uint32_t>(document.lines.size());
  RuleCounts rules;
  for (uint32_t i = 0; i < tally.lines; ++i) {
    for (const Note& note : fates.NotesOf(i)) {
      rules.Add(NoteKindName(note.kind), document.reasons[note.reason]);
    }
    const Reason* reason = fates.ReasonOf(i);
    if (reason == nullptr) {
      ++tally.lines_kept;
      continue;
    }
    ++tally.removed_by[reason->stage];
    if (!reason->rule.empty()) rules.Add(kRemoved, *reason);
  }
  tally.rules = rules.Sorted();
  return tally;
}

}  // namespace descale
