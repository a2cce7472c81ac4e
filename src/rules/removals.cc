#include "rules/removals.h"

#include <algorithm>
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
      return "matched /" + rule.patterns[match.detail] + "/";
    case MatchKind::kAnyLine:
      return "conditions hold";
    case MatchKind::kSame:
      return "same as " + std::string(kSameNames[match.detail].name);
  }
  return {};
}

uint64_t CharsOf(const Document& document, uint32_t line) {
  return CountCodePoints(document.TextOf(document.lines[line]));
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

void Removals::Add(const Hit& hit, uint32_t line) {
  if (!page_.Survives(line) ||
      page_.IsProtectedFrom(line, rules_.rules[hit.rule].level)) {
    return;
  }
  claims_.push_back({hit, line});
}

void Removals::Decide() {
  // Two runs of one rule may overlap: each line counts once a rule.
  std::ranges::stable_sort(claims_, [](const Claim& a, const Claim& b) {
    return a.hit.rule != b.hit.rule ? a.hit.rule < b.hit.rule : a.line < b.line;
  });
  const auto repeats =
      std::ranges::unique(claims_, [](const Claim& a, const Claim& b) {
        return a.hit.rule == b.hit.rule && a.line == b.line;
      });
  claims_.erase(repeats.begin(), repeats.end());

  const Document& document = page_.document();
  uint64_t page_chars = 0;
  for (size_t i = 0; i < claims_.size();) {
    const Rule& rule = rules_.rules[claims_[i].hit.rule];
    const size_t begin = i;
    while (i < claims_.size() && &rules_.rules[claims_[i].hit.rule] == &rule) {
      ++i;
    }
    if (rule.max_share >= 1) continue;
    if (page_chars == 0) {
      for (const uint32_t line : page_.survivors()) {
        page_chars += CharsOf(document, line);
      }
    }
    uint64_t taken = 0;
    for (size_t k = begin; k < i; ++k) {
      taken += CharsOf(document, claims_[k].line);
    }
    if (static_cast<double>(taken) >
        rule.max_share * static_cast<double>(page_chars)) {
      blown_.push_back(claims_[begin].hit.rule);
    }
  }
}

bool Removals::Allowed(uint32_t rule) const {
  return std::ranges::find(blown_, rule) == blown_.end();
}

void Removals::Apply(Document* document) const {
  std::vector<const Claim*> allowed;
  for (const Claim& claim : claims_) {
    if (Allowed(claim.hit.rule)) allowed.push_back(&claim);
  }
  std::ranges::sort(allowed, [&](const Claim* a, const Claim* b) {
    if (a->line != b->line) return a->line < b->line;
    return rules_.ranks[a->hit.rule] < rules_.ranks[b->hit.rule];
  });
  for (const Claim* claim : allowed) {
    Line& line = document->lines[claim->line];
    if (line.reason != kKept) continue;  // a higher rule has taken it
    line.reason = document->AddReason(ReasonFor(*claim));
    RemoveEmptyBlock(line.block, document);
  }
}

Reason Removals::ReasonFor(const Claim& claim) const {
  const Rule& rule = rules_.rules[claim.hit.rule];
  Reason reason;
  reason.stage = StageName(Stage::kRules);
  reason.rule = rule.id;
  reason.rule_class = rule.rule_class;
  reason.file = rule.file;
  reason.line = rule.line;
  if (claim.line == claim.hit.line) {
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
