// PageView: a Document as the rules see it in one phase: one sequence of
// lines, which of them survive, what they are, which keep rules protect them.
//
// Nothing that a phase removes shows before TakeSnapshot is called again, so
// the order of the rules inside a phase cannot matter.

#ifndef DESCALE_RULES_PAGE_VIEW_H_
#define DESCALE_RULES_PAGE_VIEW_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "descale/document.h"

#include "base/fold.h"
#include "rules/line_facts.h"
#include "rules/pack.h"
#include "rules/rule.h"

namespace descale {

// Whether a line is gone because the model, and no rule, took its block.
bool ModelRemoved(const Document& document, const Line& line);

class PageView {
 public:
  // Reads the document as it is now; it must outlive the view.
  explicit PageView(const Document& document);

  // Begins a phase: what the document has lost since is gone.
  void TakeSnapshot();

  const Document& document() const { return document_; }
  const Block& BlockOf(uint32_t line) const {
    return document_.blocks[document_.lines[line].block];
  }

  std::string_view TextOf(uint32_t line) const {
    return document_.TextOf(document_.lines[line]);
  }

  // Lines of this phase, ascending. `seen` are the survivors and, as keep rules
  // and runs want them, what the model removed.
  const std::vector<uint32_t>& survivors() const { return survivors_; }
  const std::vector<uint32_t>& seen() const { return seen_; }
  bool Survives(uint32_t line) const;
  bool Sees(uint32_t line) const {
    return Survives(line) || ModelRemoved(document_, document_.lines[line]);
  }
  // How many survivors stand before the line.
  uint32_t OrdinalOf(uint32_t line) const { return ordinals_[line]; }
  // The survivor next to the line; kNoIndex if there is none.
  uint32_t Previous(uint32_t line) const;
  uint32_t Next(uint32_t line) const;

  const LineFacts& FactsOf(uint32_t line);
  // False for kNoIndex, as where the page ends.
  bool IsProse(uint32_t line) {
    return line != kNoIndex && FactsOf(line).is_prose;
  }
  bool IsLink(uint32_t line) {
    return line != kNoIndex && FactsOf(line).is_link;
  }

  // The folded line.
  std::string_view FoldedOf(uint32_t line, Folding folding);
  uint32_t LengthOf(uint32_t line, Folding folding);
  // The first survivor that folds to `folded`; kNoIndex if there is none.
  uint32_t FirstWith(std::string_view folded, Folding folding);

  // A keep rule of that level wants the line of the hit.
  void Protect(const Hit& hit, Level level);
  // Whether the line is out of reach for a rule of that level.
  bool IsProtectedFrom(uint32_t line, Level level) const;
  // The hit that protects a line most; nullptr if none does.
  const Hit* ProtectorOf(uint32_t line) const;

 private:
  struct Entry {
    uint32_t begin = kNoIndex;  // kNoIndex: not folded yet
    uint32_t size = 0;
    uint32_t length = 0;
  };
  // Folded lines, one behind the other, made when asked for.
  struct FoldedLines {
    std::string text;
    std::vector<Entry> entries;                       // by line
    std::unordered_map<std::string, uint32_t> first;  // of this snapshot
    bool first_made = false;
  };

  const Entry& EntryOf(uint32_t line, Folding folding);
  FoldedLines& Lines(Folding folding) {
    return folded_[static_cast<size_t>(folding)];
  }

  const Document& document_;
  std::vector<uint32_t> survivors_;
  std::vector<uint32_t> seen_;
  std::vector<uint32_t> ordinals_;               // by line
  std::vector<std::optional<LineFacts>> facts_;  // by line
  struct Protection {
    Level level;
    Hit hit;
  };
  std::unordered_map<uint32_t, Protection> protections_;  // by line
  std::array<FoldedLines, kFoldingCount> folded_;
  FoldedText scratch_;
};

}  // namespace descale

#endif  // DESCALE_RULES_PAGE_VIEW_H_
