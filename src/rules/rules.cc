// The phases of the rules on one page: the selected body, keep and block rules,
// runs and cuts, single lines.

#include "rules/rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "rules/hits.h"
#include "rules/page_marks.h"
#include "rules/page_view.h"
#include "rules/reasons.h"
#include "rules/removals.h"
#include "rules/ruleset_impl.h"
#include "rules/select.h"
#include "rules/take_meta.h"
#include "rules/text_title.h"

namespace descale {
namespace {

class Phases {
 public:
  Phases(const RuleSet::Impl& rules, const PageRules& chosen,
         const PageMarks& marks, Document* document)
      : rules_(rules),
        document_(document),
        page_(*document),
        hits_(rules,
              rules.PlanFor(document->kind, document->metadata.language.value,
                            chosen.files),
              chosen.crawled, marks, &page_) {}

  void Apply() {
    KeepAndDropBlocks();
    page_.TakeSnapshot();
    RemoveRunsAndCuts();
    page_.TakeSnapshot();
    ChangeLines();
  }

 private:
  const Rule& RuleOf(const Hit& hit) const { return rules_.rules[hit.rule]; }

  // Keep rules protect lines first, so that the fuses of the others see it.
  void KeepAndDropBlocks() {
    std::vector<Hit> kept;
    hits_.ForEach({Action::kKeep}, [&](const Hit& hit) {
      if (RuleOf(hit).state == RuleState::kTrial) return NoteTrial(hit);
      page_.Protect(hit, RuleOf(hit).level);
      kept.push_back(hit);
    });
    Removals removals(rules_, &page_);
    const std::vector<Hit> dropped = AddBlocks(&removals);
    removals.Decide();
    std::map<uint32_t, Level> dropped_at;  // by block
    for (const Hit& hit : dropped) {
      if (!removals.Acts(hit.rule)) continue;
      Level& level = dropped_at[document_->lines[hit.line].block];
      level = std::max(level, RuleOf(hit).level);
    }
    removals.Apply(document_);
    for (const Hit& hit : kept) {
      const auto found = dropped_at.find(document_->lines[hit.line].block);
      if (found == dropped_at.end() || found->second <= RuleOf(hit).level) {
        BringBack(hit);
      }
    }
  }

  // One claim a rule and block, whichever of its lines the rule was led to.
  std::vector<Hit> AddBlocks(Removals* removals) {
    std::vector<Hit> dropped;
    std::set<std::pair<uint32_t, uint32_t>> claimed;
    hits_.ForEach({Action::kDropBlock}, [&](const Hit& hit) {
      const uint32_t index = document_->lines[hit.line].block;
      if (!claimed.emplace(hit.rule, index).second) return;
      const Block& block = document_->blocks[index];
      const uint32_t end = block.first_line + block.line_count;
      removals->Add(hit, page_.OrdinalOf(block.first_line),
                    end < document_->lines.size() ? page_.OrdinalOf(end)
                                                  : SurvivorCount());
      dropped.push_back(hit);
    });
    return dropped;
  }

  void NoteTrial(const Hit& hit) {
    Reason reason = ReasonOf(RuleOf(hit));
    reason.evidence = EvidenceOf(RuleOf(hit), hit.match);
    AddNote(NoteKind::kTrial, hit.line, std::move(reason), document_);
  }

  // The block of a kept line, unless the model had let it be.
  void BringBack(const Hit& hit) {
    Block& block = document_->blocks[document_->lines[hit.line].block];
    if (!ModelRemoved(*document_, document_->lines[hit.line])) return;
    for (uint32_t i = 0; i < block.line_count; ++i) {
      Line& line = document_->lines[block.first_line + i];
      if (line.reason == block.reason) line.reason = kKept;
    }
    block.reason = kKept;
    NoteSaved(page_, rules_, hit.line, document_);
  }

  void RemoveRunsAndCuts() {
    Removals removals(rules_, &page_);
    // By rule, the hit that cuts most.
    std::map<uint32_t, Hit> cuts;
    hits_.ForEach({Action::kDropRun, Action::kCutFrom, Action::kCutBefore},
                  [&](const Hit& hit) {
                    const Rule& rule = RuleOf(hit);
                    if (page_.IsProtectedFrom(hit.line, rule.level)) return;
                    if (rule.action == Action::kDropRun) {
                      AddRun(rule, hit, &removals);
                    } else {
                      WidenCut(rule, hit, &cuts);
                    }
                  });
    for (const auto& [rule, hit] : cuts) {
      const uint32_t ordinal = page_.OrdinalOf(hit.line);
      if (RuleOf(hit).action == Action::kCutFrom) {
        removals.Add(hit, ordinal, SurvivorCount());
      } else {
        removals.Add(hit, 0, ordinal);
      }
    }
    removals.Decide();
    removals.Apply(document_);
  }

  static void WidenCut(const Rule& rule, const Hit& hit,
                       std::map<uint32_t, Hit>* cuts) {
    const auto [cut, is_new] = cuts->try_emplace(hit.rule, hit);
    if (is_new) return;
    const bool earlier = hit.line < cut->second.line;
    if (earlier == (rule.action == Action::kCutFrom)) cut->second = hit;
  }

  // A line that a keep rule protects ends a run: content has begun again.
  void AddRun(const Rule& rule, const Hit& hit, Removals* removals) {
    const std::vector<uint32_t>& seen = page_.seen();
    auto next = std::ranges::upper_bound(seen, hit.line);
    for (uint32_t i = 0; i < rule.run.max_lines && next != seen.end();
         ++i, ++next) {
      const LineFacts& facts = page_.FactsOf(*next);
      const bool goes_on = (rule.run.while_link && facts.is_link) ||
                           (rule.run.while_short && facts.is_short);
      if (!goes_on || (rule.run.stop_at_prose && facts.is_prose) ||
          page_.IsProtectedFrom(*next, rule.level)) {
        break;
      }
    }
    removals->Add(
        hit, page_.OrdinalOf(hit.line),
        next == seen.end() ? SurvivorCount() : page_.OrdinalOf(*next));
  }

  uint32_t SurvivorCount() const {
    return static_cast<uint32_t>(page_.survivors().size());
  }

  void ChangeLines() {
    Removals removals(rules_, &page_);
    std::vector<Hit> taken;
    hits_.ForEach({Action::kDropLine, Action::kTakeMeta, Action::kStripSpan,
                   Action::kReplace},
                  [&](const Hit& hit) {
                    if (RuleOf(hit).edits()) {
                      return removals.AddEdits(hit, hits_.EditsFor(hit));
                    }
                    const uint32_t ordinal = page_.OrdinalOf(hit.line);
                    removals.Add(hit, ordinal, ordinal + 1);
                    if (RuleOf(hit).action == Action::kTakeMeta) {
                      taken.push_back(hit);
                    }
                  });
    removals.Decide();
    std::erase_if(taken,
                  [&](const Hit& hit) { return !removals.Acts(hit.rule); });
    TagLines();
    TakeMeta(rules_, std::move(taken), document_);
    removals.Apply(document_);
  }

  void TagLines() {
    hits_.ForEach({Action::kTag}, [&](const Hit& hit) {
      if (RuleOf(hit).state == RuleState::kTrial) return NoteTrial(hit);
      Reason reason = ReasonOf(RuleOf(hit));
      reason.evidence = EvidenceOf(RuleOf(hit), hit.match);
      AddNote(NoteKind::kTagged, hit.line, std::move(reason), document_);
    });
  }

  const RuleSet::Impl& rules_;
  Document* document_;
  PageView page_;
  Hits hits_;
};

// The site's own say on where the body is; of several files the highest one's.
void SelectBodies(const RuleSet::Impl& rules, const PageRules& chosen,
                  const PageMarks& marks, Document* document) {
  std::vector<const RuleFile*> files;
  files.reserve(chosen.files.size());
  for (const uint32_t file : chosen.files) files.push_back(&rules.files[file]);
  std::ranges::stable_sort(files, std::ranges::greater(), &RuleFile::level);
  for (const RuleFile* file : files) {
    if (SelectBody(*file, marks, document)) return;
  }
}

// "2024-05-13T10:00:00Z" -> 20240513; 0 for what is no date.
Day DayOf(std::string_view date) {
  Day day = 0;
  for (size_t i = 0; i < 10; ++i) {
    if (i >= date.size()) return 0;
    if (i == 4 || i == 7) {
      if (date[i] != '-') return 0;
      continue;
    }
    if (date[i] < '0' || date[i] > '9') return 0;
    day = day * 10 + static_cast<Day>(date[i] - '0');
  }
  return day;
}

}  // namespace

PageRules ChooseRules(const RuleSet& rules, std::string_view crawled,
                      const Tree* tree, Document* document) {
  const RuleSet::Impl& impl = rules.impl();
  PageRules chosen;
  chosen.files = impl.index.SpecialFiles(*document, tree);
  chosen.crawled = DayOf(crawled);
  if (tree == nullptr) return chosen;
  chosen.selectors = impl.SelectorsFor(chosen.files);
  // From the lowest to the highest, as the last one has its way.
  std::vector<uint32_t> files = chosen.files;
  std::ranges::stable_sort(
      files, {}, [&](uint32_t file) { return impl.files[file].level; });
  for (const uint32_t file : files) {
    SelectMetadata(impl.files[file], *tree, document);
  }
  return chosen;
}

void ApplyRules(const RuleSet& rules, const PageRules& chosen,
                Document* document) {
  const PageMarks marks(*document);
  SelectBodies(rules.impl(), chosen, marks, document);
  Phases(rules.impl(), chosen, marks, document).Apply();
  TakeTextTitle(document);
}

}  // namespace descale
