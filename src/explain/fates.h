// Fates: what became of each line of a page.

#ifndef DESCALE_EXPLAIN_FATES_H_
#define DESCALE_EXPLAIN_FATES_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "descale/document.h"

namespace descale {

class Fates {
 public:
  // `document` must outlive this.
  explicit Fates(const Document& document);

  bool IsKept(uint32_t line) const { return ReasonOf(line) == nullptr; }
  // Why the line is not in the text; nullptr if it is.
  const Reason* ReasonOf(uint32_t line) const;
  // Why the block went as a whole, lines unseen; nullptr if it did not.
  const Reason* ReasonOf(const Block& block) const;
  // The notes on the line, in the order in which they were made.
  std::span<const Note> NotesOf(uint32_t line) const;

  // The lines that the choice of blocks left are what rules count (`where`):
  // the line's number among them, from 1; 0 if it is none of them.
  uint32_t PositionOf(uint32_t line) const { return positions_[line]; }
  uint32_t position_count() const { return position_count_; }

 private:
  const Reason* ReasonAt(int32_t index) const {
    return index == kKept ? nullptr : &document_.reasons[index];
  }

  const Document& document_;
  std::vector<Note> notes_;          // by line
  std::vector<uint32_t> positions_;  // by line
  uint32_t position_count_ = 0;
};

// Whether the reason is the choice of blocks: the content model's, or that of
// a `[select]`.
bool IsChoiceOfBlocks(const Reason& reason);

// The phase of the rules in which the reason arose: "select", "blocks", "runs"
// or "lines"; "" for the content model.
std::string_view PhaseOf(const Reason& reason);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_FATES_H_
