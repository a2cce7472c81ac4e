#include "rules/removals.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>

#include "descale/stats.h"

#include "base/utf8.h"
#include "rules/names.h"

namespace descale {
namespace {

// Evidence is for people: the start of a long line says which one it is.
constexpr size_t kQuotedBytes = 80;

std::string Quoted(std::string_view text) {
  const std::string_view shown = PrefixUtf8(text, kQuotedBytes);
  const char* dots = shown.size() < text.size() ? "..." : "";
  return "\"" + std::string(shown) + dots + "\"";
}

std::string MatchEvidence(const Rule& rule, const Match& match) {
  switch (match.kind) {
    case MatchKind::kLiteral:
      return "matched " + Quoted(rule.literals[match.detail]);
    case MatchKind::kPattern:
      return "matched /" + rule.patterns[match.detail].text + "/";
    case MatchKind::kAnyLine:
      return "conditions hold";
    case MatchKind::kSame:
      return "same as " + std::string(kSameNames[match.detail].name);
  }
  return {};
}

// A block goes with its last line.
void RemoveEmptyBlock(uint32_t index, Document* document) {
  Block& block = document->blocks[index];
  if (block.removed()) return;
  for (uint32_t i = 0; i < block.line_count; ++i) {
    if (document->lines[block.first_line + i].reason == kKept) return;
  }
  block.reason = document->lines[block.first_line].reason;
}

}  // namespace

void Removals::Add(const Hit& hit, uint32_t begin, uint32_t end) {
  if (begin < end) claims_.push_back({hit, begin, end});
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
// order, come to. Where two runs overlap, a line counts once.
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
  const Level level = rules_.rules[begin->hit.rule].level;
  uint64_t taken = 0;
  uint32_t next = 0;
  for (const Claim* claim = begin; claim != end; ++claim) {
    for (next = std::max(next, claim->begin); next < claim->end; ++next) {
      if (!page_.IsProtectedFrom(survivors[next], level)) taken += chars_[next];
    }
  }
  return static_cast<double>(taken) / static_cast<double>(page_chars_);
}

bool Removals::Allowed(uint32_t rule) const { return !blown_.contains(rule); }

// By survivor, the claim that takes it: the one of the highest rule.
std::vector<const Removals::Claim*> Removals::Winners() const {
  std::vector<const Claim*> claims;
  for (const Claim& claim : claims_) {
    if (Allowed(claim.hit.rule)) claims.push_back(&claim);
  }
  std::ranges::stable_sort(claims, [&](const Claim* a, const Claim* b) {
    return rules_.ranks[a->hit.rule] < rules_.ranks[b->hit.rule];
  });
  const std::vector<uint32_t>& survivors = page_.survivors();
  std::vector<const Claim*> winners(survivors.size(), nullptr);
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
      if (!page_.IsProtectedFrom(survivors[i], level)) winners[i] = claim;
      free[i] = i + 1;
    }
  }
  return winners;
}

void Removals::Apply(Document* document) const {
  const std::vector<const Claim*> winners = Winners();
  for (uint32_t i = 0; i < winners.size(); ++i) {
    if (winners[i] == nullptr) continue;
    const uint32_t index = page_.survivors()[i];
    Line& line = document->lines[index];
    line.reason = document->AddReason(ReasonFor(*winners[i], index));
    RemoveEmptyBlock(line.block, document);
  }
}

Reason Removals::ReasonFor(const Claim& claim, uint32_t line) const {
  const Rule& rule = rules_.rules[claim.hit.rule];
  Reason reason;
  reason.stage = StageName(Stage::kRules);
  reason.rule = rule.id;
  reason.rule_class = rule.rule_class;
  reason.file = rule.file;
  reason.line = rule.line;
  if (line == claim.hit.line) {
    reason.evidence = MatchEvidence(rule, claim.hit.match);
  } else {
    const Document& document = page_.document();
    const Line& start = document.lines[claim.hit.line];
    reason.evidence =
        rule.action == Action::kCutFrom ? "below " : "in the run of ";
    reason.evidence += Quoted(document.TextOf(start));
  }
  return reason;
}

}  // namespace descale
