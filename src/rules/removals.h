// Removals: what the rules of one phase want to take from a page. They are
// collected by rule, the fuses decide, then all go at once.

#ifndef DESCALE_RULES_REMOVALS_H_
#define DESCALE_RULES_REMOVALS_H_

#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

#include "descale/document.h"

#include "rules/line_edits.h"
#include "rules/pack.h"
#include "rules/page_view.h"
#include "rules/ruleset_impl.h"

namespace descale {

class Removals {
 public:
  Removals(const RuleSet::Impl& rules, PageView* page)
      : rules_(rules), page_(*page) {}

  // The rule of `hit` wants the survivors [begin, end), counted as OrdinalOf
  // counts them: more than the line that it matched in a run or a cut. Lines
  // that a keep rule protects from it are passed by.
  void Add(const Hit& hit, uint32_t begin, uint32_t end);

  // The rule wants to change parts of the line that it matched, a survivor.
  void AddEdits(const Hit& hit, std::vector<Edit> edits);

  // Lets the fuses decide. Ask for Acts and call Apply only after this.
  void Decide();
  // False if the rule's fuse blew or the rule is on trial.
  bool Acts(uint32_t rule) const;
  // Changes `document`, the one that is viewed: reasons of what goes, edited
  // lines, notes of what was saved, tried or refused by a fuse.
  void Apply(Document* document) const;

 private:
  struct Claim {
    Hit hit;
    uint32_t begin;
    uint32_t end;
    uint32_t edits;  // index into edits_; kNoIndex if it takes whole lines
  };
  // By survivor, the claim that takes it; nullptr for none.
  using Winners = std::vector<const Claim*>;

  bool IsOnTrial(const Claim& claim) const;
  double ShareOf(const Claim* begin, const Claim* end);
  uint64_t CharsOf(const Claim& claim, uint32_t* next);
  // Of those on trial or of the others. `saved` gets, by survivor, the claim
  // that a keep rule was in the way of.
  Winners FindWinners(bool on_trial, Winners* saved) const;
  Reason ReasonFor(const Claim& claim, uint32_t line) const;
  void Remove(const Claim& claim, uint32_t line, Document* document) const;
  std::vector<const Claim*> ActingEdits() const;
  // `claims` are all edits of one line.
  void EditLine(std::span<const Claim* const> claims, Document* document) const;
  void AddNotes(const Winners& saved, Document* document) const;

  const RuleSet::Impl& rules_;
  PageView& page_;
  std::vector<Claim> claims_;
  std::vector<std::vector<Edit>> edits_;
  std::vector<uint32_t> chars_;  // by survivor, once a fuse asks
  uint64_t page_chars_ = 0;
  std::unordered_set<uint32_t> blown_;  // rules
};

// Notes that a keep rule saved the line.
void NoteSaved(const PageView& page, const RuleSet::Impl& rules, uint32_t line,
               Document* document);

}  // namespace descale

#endif  // DESCALE_RULES_REMOVALS_H_
