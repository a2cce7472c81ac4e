#include "rules/pack.h"

#include <algorithm>
#include <map>
#include <utility>

#include "rules/pattern_limits.h"

namespace descale {
namespace {

// The length of the longest line that the literals and patterns could match.
uint32_t LongestLine(const Rule& rule) {
  // A code point of two columns has at least three bytes.
  uint32_t longest = kMaxMatchBytes;
  if (rule.when.max_chars) longest = std::min(longest, *rule.when.max_chars);
  if (!rule.patterns.empty() || !rule.strip_ends.empty()) return longest;
  size_t literal = 0;
  for (const std::string& text : rule.literals) {
    literal = std::max(literal, text.size());
  }
  return std::min(longest, static_cast<uint32_t>(literal));
}

uint32_t ReachOf(const Rule& rule) {
  if (rule.action == Action::kKeep) return kAnyLength;
  return rule.action == Action::kDropRun ? rule.run.max_lines : 0;
}

}  // namespace

Pack::Pack(const std::vector<Rule>& rules, const std::vector<uint32_t>& ranks,
           const std::vector<uint32_t>& chosen)
    : ranks_(ranks) {
  std::map<std::pair<Folding, std::string>, View*> by_form;
  std::map<View*, std::vector<Pattern>> patterns;
  for (const uint32_t index : chosen) {
    const Rule& rule = rules[index];
    reach_ = std::max(reach_, ReachOf(rule));
    if (rule.roams() || rule.same_as != 0) roaming_.push_back(index);
    if (rule.roams()) continue;
    if (rule.literals.empty() && rule.patterns.empty()) continue;
    View*& view = by_form[{rule.folding, rule.strip_ends}];
    if (view == nullptr) {
      views_.push_back(std::make_unique<View>(rule.folding, rule.strip_ends));
      view = views_.back().get();
    }
    view->longest = std::max(view->longest, LongestLine(rule));
    for (uint32_t i = 0; i < rule.literals.size(); ++i) {
      const std::string& literal = rule.literals[i];
      view->literals[literal].push_back({index, i});
      view->longest_literal = std::max(view->longest_literal, literal.size());
    }
    for (uint32_t i = 0; i < rule.patterns.size(); ++i) {
      patterns[view].push_back(rule.patterns[i]);
      view->pattern_targets.push_back({index, i});
    }
  }
  for (const auto& view : views_) {
    view->patterns =
        std::make_unique<PatternSets>(std::move(patterns[view.get()]));
    uint32_t& longest = longest_[static_cast<size_t>(view->folding)];
    longest = std::max(longest, view->longest);
  }
}

void Pack::Match(uint32_t line, std::string_view text, MatchScratch* scratch,
                 std::vector<Hit>* hits) const {
  const size_t first_hit = hits->size();
  for (size_t folding = 0; folding < kFoldingCount; ++folding) {
    if (longest_[folding] == 0) continue;
    FoldedText& folded = scratch->folded[folding];
    if (!Fold(text, static_cast<Folding>(folding), longest_[folding],
              &folded) ||
        folded.text.size() > kMaxMatchBytes) {
      continue;
    }
    for (const auto& view : views_) {
      if (view->folding != static_cast<Folding>(folding) ||
          folded.length > view->longest) {
        continue;
      }
      MatchView(*view, line, view->stripper.Strip(folded.text), scratch, hits);
    }
  }
  LimitHits(first_hit, hits);
}

void Pack::LimitHits(size_t first, std::vector<Hit>* hits) const {
  if (hits->size() - first < 2) return;
  const auto begin = hits->begin() + static_cast<ptrdiff_t>(first);
  std::stable_sort(begin, hits->end(), [this](const Hit& a, const Hit& b) {
    return ranks_[a.rule] < ranks_[b.rule];
  });
  // The same rule by several of its literals and patterns: the first stays.
  const auto same_rule = [](const Hit& a, const Hit& b) {
    return a.rule == b.rule;
  };
  hits->erase(std::unique(begin, hits->end(), same_rule), hits->end());
  if (hits->size() > first + kMaxHits) hits->resize(first + kMaxHits);
}

void Pack::MatchView(const View& view, uint32_t line, std::string_view text,
                     MatchScratch* scratch, std::vector<Hit>* hits) const {
  if (text.empty()) return;
  if (text.size() <= view.longest_literal) {
    const auto found = view.literals.find(text);
    if (found != view.literals.end()) {
      for (const Target& target : found->second) {
        hits->push_back(
            {line, target.rule, {MatchKind::kLiteral, target.detail}});
      }
    }
  }
  scratch->numbers.clear();
  view.patterns->Match(text, &scratch->numbers);
  for (const uint32_t number : scratch->numbers) {
    const Target& target = view.pattern_targets[number];
    hits->push_back({line, target.rule, {MatchKind::kPattern, target.detail}});
  }
}

}  // namespace descale
