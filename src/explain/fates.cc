#include "explain/fates.h"

#include <algorithm>

namespace descale {

Fates::Fates(const Document& document)
    : document_(document), notes_(document.notes) {
  std::ranges::stable_sort(notes_, {}, &Note::line);
  positions_.resize(document.lines.size());
  for (uint32_t i = 0; i < positions_.size(); ++i) {
    const Reason* reason = ReasonOf(i);
    if (reason == nullptr || !IsChoiceOfBlocks(*reason)) {
      positions_[i] = ++position_count_;
    }
  }
}

// A line that a rule took has a reason of its own, which is the closer one: a
// block that lost its last line this way has one, too.
const Reason* Fates::ReasonOf(uint32_t line) const {
  const Line& it = document_.lines[line];
  const Reason* own = ReasonAt(it.reason);
  return own != nullptr ? own : ReasonAt(document_.blocks[it.block].reason);
}

const Reason* Fates::ReasonOf(const Block& block) const {
  for (uint32_t i = 0; i < block.line_count; ++i) {
    if (document_.lines[block.first_line + i].reason != kKept) return nullptr;
  }
  return ReasonAt(block.reason);
}

std::span<const Note> Fates::NotesOf(uint32_t line) const {
  const auto notes = std::ranges::equal_range(notes_, line, {}, &Note::line);
  return {notes.begin(), notes.end()};
}

bool IsChoiceOfBlocks(const Reason& reason) {
  return reason.rule.empty() || PhaseOf(reason) == "select";
}

std::string_view PhaseOf(const Reason& reason) {
  if (reason.rule.empty()) return "";
  if (reason.action == "select") return "select";
  if (reason.action == "keep" || reason.action == "drop-block") return "blocks";
  const bool is_run = reason.action == "drop-run" ||
                      reason.action == "cut-from" ||
                      reason.action == "cut-before";
  return is_run ? "runs" : "lines";
}

}  // namespace descale
