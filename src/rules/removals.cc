#include "rules/removals.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "rules/line_edits.h"
#include "rules/reasons.h"

namespace descale {
namespace {

// A block goes with its last line.
void RemoveEmptyBlock(uint32_t index, Document* document) {
  Block& block = document->blocks[index];
  if (block.removed()) return;
  for (uint32_t i = 0; i < block.line_count; ++i) {
    if (document->lines[block.first_line + i].reason == kKept) return;
  }
  block.reason = document->lines[block.first_line].reason;
}

// `stripped "Share"`
std::string EvidenceOf(std::string_view line, const Edit& edit) {
  const std::string part =
      Quoted(line.substr(edit.begin, edit.end - edit.begin));
  return edit.replacement.empty()
             ? "stripped " + part
             : "replaced " + part + " by " + Quoted(edit.replacement);
}

}  // namespace

void NoteSaved(const PageView& page, const RuleSet::Impl& rules, uint32_t line,
               Document* document) {
  const Hit* hit = page.ProtectorOf(line);
  if (hit == nullptr) return;
  const Rule& rule = rules.rules[hit->rule];
  Reason reason = ReasonOf(rule);
  reason.evidence = EvidenceOf(rule, hit->match);
  AddNote(NoteKind::kSaved, line, std::move(reason), document);
}

void Removals::Add(const Hit& hit, uint32_t begin, uint32_t end) {
  if (begin < end) claims_.push_back({hit, begin, end, kNoIndex});
}

void Removals::AddEdits(const Hit& hit, std::vector<Edit> edits) {
  if (edits.empty()) return;
  const uint32_t ordinal = page_.OrdinalOf(hit.line);
  claims_.push_back(
      {hit, ordinal, ordinal + 1, static_cast<uint32_t>(edits_.size())});
  edits_.push_back(std::move(edits));
}

bool Removals::IsOnTrial(const Claim& claim) const {
  return rules_.rules[claim.hit.rule].state == RuleState::kTrial;
}

bool Removals::Acts(uint32_t rule) const {
  return !blown_.contains(rule) && rules_.rules[rule].state == RuleState::kOn;
}

void Removals::Decide() {
  std::ranges::stable_sort(claims_, [](const Claim& a, const Claim& b) {
    return a.hit.rule != b.hit.rule ? a.hit.rule < b.hit.rule
                                    : a.begin < b.begin;
  });
  for (size_t i = 0; i < claims_.size();) {
    const uint32_t rule = claims_[i].hit.rule;
    const size_t begin = i;
    while (i < claims_.size() && claims_[i].hit.rule == rule) ++i;
    const double max_share = rules_.rules[rule].max_share;
    if (max_share < 1 &&
        ShareOf(claims_.data() + begin, claims_.data() + i) > max_share) {
      blown_.insert(rule);
    }
  }
}

// The share of the page's surviving characters that one rule's claims, in
// order, come to.
double Removals::ShareOf(const Claim* begin, const Claim* end) {
  const std::vector<uint32_t>& survivors = page_.survivors();
  const Document& document = page_.document();
  if (chars_.empty()) {
    for (const uint32_t line : survivors) {
      chars_.push_back(static_cast<uint32_t>(
          CountCodePoints(document.TextOf(document.lines[line]))));
      page_chars_ += chars_.back();
    }
  }
  uint64_t taken = 0;
  uint32_t next = 0;
  for (const Claim* claim = begin; claim != end; ++claim) {
    taken += CharsOf(*claim, &next);
  }
  return static_cast<double>(taken) / static_cast<double>(page_chars_);
}

// Where two runs of a rule overlap, a line counts once: only survivors from
// `next` on are counted.
uint64_t Removals::CharsOf(const Claim& claim, uint32_t* next) {
  const std::vector<uint32_t>& survivors = page_.survivors();
  const Level level = rules_.rules[claim.hit.rule].level;
  uint64_t taken = 0;
  for (*next = std::max(*next, claim.begin); *next < claim.end; ++*next) {
    if (page_.IsProtectedFrom(survivors[*next], level)) continue;
    if (claim.edits == kNoIndex) {
      taken += chars_[*next];
      continue;
    }
    const Document& document = page_.document();
    const std::string_view text =
        document.TextOf(document.lines[claim.hit.line]);
    for (const Edit& edit : edits_[claim.edits]) {
      taken += CountCodePoints(text.substr(edit.begin, edit.end - edit.begin));
    }
  }
  return taken;
}

Removals::Winners Removals::FindWinners(bool on_trial, Winners* saved) const {
  std::vector<const Claim*> claims;
  for (const Claim& claim : claims_) {
    if (!blown_.contains(claim.hit.rule) && IsOnTrial(claim) == on_trial) {
      claims.push_back(&claim);
    }
  }
  std::ranges::stable_sort(claims, [&](const Claim* a, const Claim* b) {
    return rules_.ranks[a->hit.rule] < rules_.ranks[b->hit.rule];
  });
  const std::vector<uint32_t>& survivors = page_.survivors();
  Winners winners(survivors.size(), nullptr);
  saved->assign(survivors.size(), nullptr);
  // free[i]: where to look for the first survivor from i on that is not
  // settled. Many cuts of a long page would else take its lines over and over.
  std::vector<uint32_t> free(survivors.size() + 1);
  std::iota(free.begin(), free.end(), 0U);
  const auto first_free = [&free](uint32_t i) {
    while (free[i] != i) i = free[i] = free[free[i]];
    return i;
  };
  for (const Claim* claim : claims) {
    const Level level = rules_.rules[claim->hit.rule].level;
    for (uint32_t i = first_free(claim->begin); i < claim->end;
         i = first_free(i)) {
      // Protected from this rule means protected from all that follow.
      const bool is_protected = page_.IsProtectedFrom(survivors[i], level);
      (is_protected ? *saved : winners)[i] = claim;
      free[i] = i + 1;
    }
  }
  return winners;
}

void Removals::Apply(Document* document) const {
  if (claims_.empty()) return;
  Winners saved;
  const Winners winners = FindWinners(/*on_trial=*/false, &saved);
  const std::vector<const Claim*> edits = ActingEdits();
  for (uint32_t i = 0; i < winners.size(); ++i) {
    if (winners[i] == nullptr) continue;
    if (winners[i]->edits == kNoIndex) {
      Remove(*winners[i], page_.survivors()[i], document);
      continue;
    }
    const auto claims = std::ranges::equal_range(edits, i, {}, &Claim::begin);
    EditLine({claims.begin(), claims.end()}, document);
  }
  AddNotes(saved, document);
}

// All claims that change a survivor, by survivor; of one survivor those with
// the most to say first.
std::vector<const Removals::Claim*> Removals::ActingEdits() const {
  std::vector<const Claim*> claims;
  for (const Claim& claim : claims_) {
    const Level level = rules_.rules[claim.hit.rule].level;
    if (claim.edits != kNoIndex && Acts(claim.hit.rule) &&
        !page_.IsProtectedFrom(claim.hit.line, level)) {
      claims.push_back(&claim);
    }
  }
  std::ranges::stable_sort(claims, {}, [&](const Claim* claim) {
    return std::pair(claim->begin, rules_.ranks[claim->hit.rule]);
  });
  return claims;
}

void Removals::Remove(const Claim& claim, uint32_t line,
                      Document* document) const {
  document->lines[line].reason = document->AddReason(ReasonFor(claim, line));
  RemoveEmptyBlock(document->lines[line].block, document);
}

void Removals::EditLine(std::span<const Claim* const> claims,
                        Document* document) const {
  const uint32_t line = claims.front()->hit.line;
  const std::string original(document->TextOf(document->lines[line]));
  std::vector<Edit> edits;
  for (const Claim* claim : claims) {
    for (const Edit& edit : edits_[claim->edits]) {
      if (!InsertEdit(edit, &edits)) continue;
      Reason reason = ReasonOf(rules_.rules[claim->hit.rule]);
      reason.evidence = EvidenceOf(original, edit);
      AddNote(NoteKind::kEdited, line, std::move(reason), document);
    }
  }
  const std::string text = ApplyEdits(original, edits);
  if (text.empty()) {
    Remove(*claims.front(), line, document);
    return;
  }
  const auto begin = static_cast<uint32_t>(document->text.size());
  document->text += text;
  document->lines[line].text = {begin,
                                static_cast<uint32_t>(document->text.size())};
}

void Removals::AddNotes(const Winners& saved, Document* document) const {
  for (uint32_t i = 0; i < saved.size(); ++i) {
    if (saved[i] != nullptr) {
      NoteSaved(page_, rules_, page_.survivors()[i], document);
    }
  }
  Winners unused;
  const Winners tried = FindWinners(/*on_trial=*/true, &unused);
  for (uint32_t i = 0; i < tried.size(); ++i) {
    if (tried[i] == nullptr) continue;
    const uint32_t line = page_.survivors()[i];
    AddNote(NoteKind::kTrial, line, ReasonFor(*tried[i], line), document);
  }
  for (const Claim& claim : claims_) {
    if (blown_.contains(claim.hit.rule)) {
      AddNote(NoteKind::kFuse, claim.hit.line, ReasonFor(claim, claim.hit.line),
              document);
    }
  }
}

Reason Removals::ReasonFor(const Claim& claim, uint32_t line) const {
  const Rule& rule = rules_.rules[claim.hit.rule];
  Reason reason = ReasonOf(rule);
  const Document& document = page_.document();
  if (line == claim.hit.line) {
    reason.evidence = EvidenceOf(rule, claim.hit.match);
    return reason;
  }
  switch (rule.action) {
    case Action::kCutFrom:
      reason.evidence = "below ";
      break;
    case Action::kCutBefore:
      reason.evidence = "above ";
      break;
    case Action::kDropBlock:
      reason.evidence = "in the block of ";
      break;
    default:
      reason.evidence = "in the run of ";
  }
  reason.evidence += Quoted(document.TextOf(document.lines[claim.hit.line]));
  return reason;
}

}  // namespace descale
