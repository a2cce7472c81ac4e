#include "rules/hits.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/script.h"
#include "rules/conditions.h"

namespace descale {
namespace {

// As many hits of css rules as lines could have by their text. Only files made
// to exhaust memory have more.
uint64_t MarkBudget(const PageView& page) {
  return uint64_t{Pack::kMaxHits} * (page.seen().size() + 1);
}

bool IsInForce(const Rule& rule, Day crawled) {
  // Without a crawl date, since and until do not bind.
  if (crawled == 0) return true;
  return (!rule.since || crawled >= *rule.since) &&
         (!rule.until || crawled <= *rule.until);
}

}  // namespace

Hits::Hits(const RuleSet::Impl& rules, const PagePlan& plan, Day crawled,
           const PageMarks& marks, PageView* page)
    : rules_(rules),
      plan_(plan),
      crawled_(crawled),
      marks_(marks),
      page_(*page),
      same_as_(page) {
  MatchLines();
}

void Hits::MatchLines() {
  uint32_t reach = 0;
  for (const Pack* pack : plan_.packs) reach = std::max(reach, pack->reach());
  for (const PagePlan::ForScript& entry : plan_.scripts) {
    reach = std::max(reach, entry.pack->reach());
  }
  LineFolds folds;
  const std::vector<uint32_t>& seen = page_.seen();
  for (size_t i = 0; i < seen.size(); ++i) {
    if (!IsWithinReach(reach, i)) continue;
    const std::string_view text = page_.TextOf(seen[i]);
    folds.Begin(text);
    for (const Pack* pack : plan_.packs) pack->Match(seen[i], &folds, &hits_);
    if (plan_.scripts.empty()) continue;
    const LeadBytes leads = LeadBytesIn(text);
    for (const PagePlan::ForScript& entry : plan_.scripts) {
      if ((entry.leads & leads) != 0) MatchScript(entry, seen[i], &folds);
    }
  }
}

// What the model removed matters only if a keep rule could bring it back, for
// all rules to see, or if a run could go on from there to a survivor.
bool Hits::IsWithinReach(uint32_t reach, size_t seen_index) const {
  const std::vector<uint32_t>& seen = page_.seen();
  if (page_.Survives(seen[seen_index]) || reach == kAnyLength) return true;
  const uint32_t last = seen[std::min(seen_index + reach, seen.size() - 1)];
  return page_.Survives(last) ||
         page_.OrdinalOf(last) > page_.OrdinalOf(seen[seen_index]);
}

void Hits::MatchScript(const PagePlan::ForScript& entry, uint32_t line,
                       LineFolds* folds) {
  const size_t before = hits_.size();
  entry.pack->Match(line, folds, &hits_);
  // A match is rarer, and cheaper to find, than the script of a line.
  if (hits_.size() > before && !IsMostly(entry.script, page_.TextOf(line))) {
    hits_.resize(before);
  }
}

void Hits::ForEach(std::initializer_list<Action> actions, const Act& act) {
  actions_ = 0;
  for (const Action action : actions) {
    actions_ |= 1U << static_cast<uint32_t>(action);
  }
  for (const Hit& hit : hits_) {
    if (MayAct(hit.rule) && ConditionsHold(rules_.rules[hit.rule], hit.line)) {
      act(hit);
    }
  }
  for (const Pack* pack : plan_.packs) Roam(*pack, nullptr, act);
  for (const PagePlan::ForScript& entry : plan_.scripts) {
    Roam(*entry.pack, &entry.script, act);
  }
  FollowMarks(act);
}

bool Hits::MayAct(uint32_t index) const {
  const Rule& rule = rules_.rules[index];
  return (actions_ >> static_cast<uint32_t>(rule.action) & 1) != 0 &&
         IsInForce(rule, crawled_) &&
         !std::ranges::binary_search(plan_.amended, index);
}

// Only keep and block rules and runs see what the model removed.
bool Hits::MaySee(const Rule& rule, uint32_t line) const {
  const bool sees_removed = rule.action == Action::kKeep ||
                            rule.action == Action::kDropBlock ||
                            rule.action == Action::kDropRun;
  return sees_removed ? page_.Sees(line) : page_.Survives(line);
}

std::optional<uint32_t> Hits::FindCss(const Rule& rule, uint32_t line) const {
  if (rule.css.empty()) return 0;
  if (marks_.empty()) return std::nullopt;
  const Document& document = page_.document();
  Span text = document.lines[line].text;
  if (rule.action == Action::kDropBlock) {
    const Block& block = page_.BlockOf(line);
    text.begin = document.lines[block.first_line].text.begin;
    text.end = document.lines[block.first_line + block.line_count - 1].text.end;
  }
  for (uint32_t i = 0; i < rule.css.size(); ++i) {
    if (marks_.Covers(rule.css[i].number, text)) return i;
  }
  return std::nullopt;
}

bool Hits::ConditionsHold(const Rule& rule, uint32_t line) {
  return MaySee(rule, line) && PlaceHolds(rule, line, page_) &&
         FindCss(rule, line) && TextHolds(rule, line, &page_);
}

// Rules that no text leads to are asked about every line.
void Hits::Roam(const Pack& pack, const Script* script, const Act& act) {
  for (const uint32_t index : pack.roaming()) {
    if (!MayAct(index)) continue;
    const Rule& rule = rules_.rules[index];
    for (const uint32_t line : page_.seen()) {
      Hit hit;
      if (MaySee(rule, line) && PlaceHolds(rule, line, page_) &&
          IsRoamingHit(index, line, &hit) && FindCss(rule, line) &&
          TextHolds(rule, line, &page_) &&
          (script == nullptr || IsMostly(*script, page_.TextOf(line)))) {
        act(hit);
      }
    }
  }
}

bool Hits::IsRoamingHit(uint32_t index, uint32_t line, Hit* hit) {
  const Rule& rule = rules_.rules[index];
  *hit = {line, index, {}};
  if (const auto same = same_as_.Find(rule, line)) {
    hit->match = {MatchKind::kSame, static_cast<uint32_t>(*same)};
    return true;
  }
  if (!rule.roams()) return false;
  const auto match = rules_.singles[index]->Find(page_.TextOf(line));
  if (match) hit->match = *match;
  return match.has_value();
}

// Rules that css alone leads to lines.
void Hits::FollowMarks(const Act& act) {
  if (marks_.empty()) return;
  std::vector<std::pair<uint32_t, const Script*>> marked;
  for (const Pack* pack : plan_.packs) {
    for (const uint32_t rule : pack->marked()) {
      marked.emplace_back(rule, nullptr);
    }
  }
  for (const PagePlan::ForScript& entry : plan_.scripts) {
    for (const uint32_t rule : entry.pack->marked()) {
      marked.emplace_back(rule, &entry.script);
    }
  }
  std::erase_if(marked, [this](const auto& m) { return !MayAct(m.first); });
  std::ranges::sort(marked, {},
                    [this](const auto& m) { return rules_.ranks[m.first]; });
  uint64_t budget = MarkBudget(page_);
  for (const auto& [index, script] : marked) {
    FollowMarksOf(index, script, &budget, act);
  }
}

void Hits::FollowMarksOf(uint32_t index, const Script* script, uint64_t* budget,
                         const Act& act) {
  const Rule& rule = rules_.rules[index];
  const Document& document = page_.document();
  // Elements of two selectors of a rule may share lines: each is a hit once.
  std::set<uint32_t> lines;
  for (uint32_t i = 0; i < rule.css.size(); ++i) {
    for (const Span& span : marks_.SpansOf(rule.css[i].number)) {
      const auto [first, end] = LinesTouching(document, span);
      for (uint32_t line = first; line < end && *budget > 0; ++line) {
        --*budget;
        // What strip-span changes may be a part of the line.
        if ((!rule.edits() && !FindCss(rule, line)) || !MaySee(rule, line) ||
            !PlaceHolds(rule, line, page_) || !TextHolds(rule, line, &page_) ||
            (script != nullptr && !IsMostly(*script, page_.TextOf(line))) ||
            !lines.insert(line).second) {
          continue;
        }
        act({line, index, {MatchKind::kCss, i}});
      }
    }
  }
}

std::vector<Edit> Hits::EditsFor(const Hit& hit) const {
  const Rule& rule = rules_.rules[hit.rule];
  if (hit.match.kind != MatchKind::kCss) {
    return rules_.singles[hit.rule]->EditsIn(page_.TextOf(hit.line));
  }
  std::vector<Edit> edits;
  const Span text = page_.document().lines[hit.line].text;
  for (const CssPattern& css : rule.css) {
    for (const Span& span : marks_.SpansOf(css.number)) {
      const uint32_t begin = std::max(span.begin, text.begin);
      const uint32_t end = std::min(span.end, text.end);
      if (begin >= end) continue;
      InsertEdit({begin - text.begin, end - text.begin, rule.replacement},
                 &edits);
    }
  }
  return edits;
}

}  // namespace descale
