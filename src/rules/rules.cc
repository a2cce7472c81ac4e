// The phases of the rules on one page: keep, then runs and cuts, then lines.

#include "rules/rules.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/script.h"
#include "rules/conditions.h"
#include "rules/pack.h"
#include "rules/page_view.h"
#include "rules/removals.h"
#include "rules/ruleset_impl.h"
#include "rules/same_as.h"
#include "rules/take_meta.h"
#include "rules/text_title.h"

namespace descale {
namespace {

class PageRules {
 public:
  PageRules(const RuleSet::Impl& rules, Document* document)
      : rules_(rules),
        document_(document),
        packs_(
            rules.PacksFor(document->kind, document->metadata.language.value)),
        page_(*document),
        same_as_(&page_) {}

  void Apply() {
    MatchLines();
    KeepLines();
    page_.TakeSnapshot();
    RemoveRunsAndCuts();
    page_.TakeSnapshot();
    RemoveLines();
  }

 private:
  // Looks for literals and patterns, once for all phases.
  void MatchLines() {
    uint32_t reach = packs_.page->reach();
    for (const PagePacks::ForScript& entry : packs_.scripts) {
      reach = std::max(reach, entry.pack->reach());
    }
    MatchScratch scratch;
    const std::vector<uint32_t>& seen = page_.seen();
    for (size_t i = 0; i < seen.size(); ++i) {
      if (!IsWithinReach(reach, i)) continue;
      const std::string_view text =
          document_->TextOf(document_->lines[seen[i]]);
      packs_.page->Match(seen[i], text, &scratch, &hits_);
      for (const PagePacks::ForScript& entry : packs_.scripts) {
        MatchScript(entry, seen[i], text, &scratch);
      }
    }
  }

  // What the model removed matters only if a keep rule could bring it back,
  // for all rules to see, or if a run could go on from there to a survivor.
  bool IsWithinReach(uint32_t reach, size_t seen_index) const {
    const std::vector<uint32_t>& seen = page_.seen();
    if (page_.Survives(seen[seen_index]) || reach == kAnyLength) return true;
    const uint32_t last = seen[std::min(seen_index + reach, seen.size() - 1)];
    return page_.Survives(last) ||
           page_.OrdinalOf(last) > page_.OrdinalOf(seen[seen_index]);
  }

  void MatchScript(const PagePacks::ForScript& entry, uint32_t line,
                   std::string_view text, MatchScratch* scratch) {
    const size_t before = hits_.size();
    entry.pack->Match(line, text, scratch, &hits_);
    // A match is rarer, and cheaper to find, than the script of a line.
    if (hits_.size() > before && !IsMostly(entry.script, text)) {
      hits_.resize(before);
    }
  }

  // Calls `act` with each hit of a rule with one of two actions whose
  // conditions hold in this phase.
  template <typename Act>
  void ForEachHit(Action one, Action other, const Act& act) {
    for (const Hit& hit : hits_) {
      const Rule& rule = rules_.rules[hit.rule];
      if ((rule.action == one || rule.action == other) &&
          MaySee(rule, hit.line) && PlaceHolds(rule, hit.line, page_) &&
          TextHolds(rule, hit.line, &page_)) {
        act(hit);
      }
    }
    Roam(*packs_.page, one, other, nullptr, act);
    for (const PagePacks::ForScript& entry : packs_.scripts) {
      Roam(*entry.pack, one, other, &entry.script, act);
    }
  }

  // The same for rules that no text leads to.
  template <typename Act>
  void Roam(const Pack& pack, Action one, Action other, const Script* script,
            const Act& act) {
    for (const uint32_t index : pack.roaming()) {
      const Rule& rule = rules_.rules[index];
      if (rule.action != one && rule.action != other) continue;
      for (const uint32_t line : page_.seen()) {
        Hit hit;
        if (MaySee(rule, line) && PlaceHolds(rule, line, page_) &&
            IsRoamingHit(index, line, &hit) && TextHolds(rule, line, &page_) &&
            (script == nullptr ||
             IsMostly(*script, document_->TextOf(document_->lines[line])))) {
          act(hit);
        }
      }
    }
  }

  bool IsRoamingHit(uint32_t index, uint32_t line, Hit* hit) {
    const Rule& rule = rules_.rules[index];
    *hit = {line, index, {}};
    if (const auto same = same_as_.Find(rule, line)) {
      hit->match = {MatchKind::kSame, static_cast<uint32_t>(*same)};
      return true;
    }
    if (!rule.roams()) return false;
    const auto match =
        rules_.singles[index]->Find(document_->TextOf(document_->lines[line]));
    if (match) hit->match = *match;
    return match.has_value();
  }

  // Only keep rules and runs see what the model removed.
  bool MaySee(const Rule& rule, uint32_t line) const {
    return rule.action == Action::kKeep || rule.action == Action::kDropRun ||
           page_.Survives(line);
  }

  void KeepLines() {
    std::vector<uint32_t> lines;
    ForEachHit(Action::kKeep, Action::kKeep, [&](const Hit& hit) {
      page_.Protect(hit.line, rules_.rules[hit.rule].level);
      lines.push_back(hit.line);
    });
    for (const uint32_t line : lines) BringBack(document_->lines[line].block);
  }

  void BringBack(uint32_t index) {
    Block& block = document_->blocks[index];
    if (!block.removed()) return;
    for (uint32_t i = 0; i < block.line_count; ++i) {
      Line& line = document_->lines[block.first_line + i];
      if (line.reason == block.reason) line.reason = kKept;
    }
    block.reason = kKept;
  }

  void RemoveRunsAndCuts() {
    Removals removals(rules_, page_);
    std::map<uint32_t, Hit> cuts;  // by rule: only its first line matters
    ForEachHit(Action::kDropRun, Action::kCutFrom, [&](const Hit& hit) {
      const Rule& rule = rules_.rules[hit.rule];
      if (page_.IsProtectedFrom(hit.line, rule.level)) return;
      if (rule.action == Action::kDropRun) {
        AddRun(rule, hit, &removals);
      } else if (const auto [cut, is_new] = cuts.try_emplace(hit.rule, hit);
                 !is_new && hit.line < cut->second.line) {
        cut->second = hit;
      }
    });
    for (const auto& [rule, hit] : cuts) {
      removals.Add(hit, page_.OrdinalOf(hit.line), SurvivorCount());
    }
    removals.Decide();
    removals.Apply(document_);
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

  void RemoveLines() {
    Removals removals(rules_, page_);
    std::vector<Hit> taken;
    ForEachHit(Action::kDropLine, Action::kTakeMeta, [&](const Hit& hit) {
      const uint32_t ordinal = page_.OrdinalOf(hit.line);
      removals.Add(hit, ordinal, ordinal + 1);
      if (rules_.rules[hit.rule].action == Action::kTakeMeta) {
        taken.push_back(hit);
      }
    });
    removals.Decide();
    std::erase_if(taken,
                  [&](const Hit& hit) { return !removals.Allowed(hit.rule); });
    TakeMeta(rules_, std::move(taken), document_);
    removals.Apply(document_);
  }

  const RuleSet::Impl& rules_;
  Document* document_;
  PagePacks packs_;
  PageView page_;
  SameAs same_as_;
  std::vector<Hit> hits_;
};

}  // namespace

void ApplyRules(const RuleSet& rules, Document* document) {
  PageRules(rules.impl(), document).Apply();
  TakeTextTitle(document);
}

}  // namespace descale
