// Hits: which rules are led to which lines of a page, and for which of these
// their conditions hold.

#ifndef DESCALE_RULES_HITS_H_
#define DESCALE_RULES_HITS_H_

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

#include "descale/document.h"

#include "rules/line_edits.h"
#include "rules/line_folds.h"
#include "rules/pack.h"
#include "rules/page_marks.h"
#include "rules/page_view.h"
#include "rules/ruleset_impl.h"
#include "rules/same_as.h"

namespace descale {

class Hits {
 public:
  using Act = std::function<void(const Hit&)>;

  // Looks for literals and patterns in all lines, once for all phases. All
  // arguments must outlive this. `crawled` is 0 if the day is not known.
  Hits(const RuleSet::Impl& rules, const PagePlan& plan, Day crawled,
       const PageMarks& marks, PageView* page);

  // Calls `act` with each hit of a rule with one of these actions whose
  // conditions hold for the snapshot that the page shows now. A rule comes at
  // most twice for one line (by its text and by same_as).
  void ForEach(std::initializer_list<Action> actions, const Act& act);

  // What strip-span or replace wants to change in the line of its hit.
  std::vector<Edit> EditsFor(const Hit& hit) const;

 private:
  void MatchLines();
  bool IsWithinReach(uint32_t reach, size_t seen_index) const;
  void MatchScript(const PagePlan::ForScript& entry, uint32_t line,
                   LineFolds* folds);

  bool MayAct(uint32_t rule) const;
  bool MaySee(const Rule& rule, uint32_t line) const;
  // The css pattern that the line lies in: of a rule without css, the first.
  std::optional<uint32_t> FindCss(const Rule& rule, uint32_t line) const;
  bool ConditionsHold(const Rule& rule, uint32_t line);

  void Roam(const Pack& pack, const Script* script, const Act& act);
  bool IsRoamingHit(uint32_t index, uint32_t line, Hit* hit);
  void FollowMarks(const Act& act);
  void FollowMarksOf(uint32_t index, const Script* script, uint64_t* budget,
                     const Act& act);

  const RuleSet::Impl& rules_;
  const PagePlan& plan_;
  Day crawled_;
  const PageMarks& marks_;
  PageView& page_;
  SameAs same_as_;
  std::vector<Hit> hits_;  // by text
  uint32_t actions_ = 0;   // bits of those that ForEach is asked for
};

}  // namespace descale

#endif  // DESCALE_RULES_HITS_H_
