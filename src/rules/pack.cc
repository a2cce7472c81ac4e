#include "rules/pack.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "rules/pattern_limits.h"

namespace descale {
namespace {

// Lines longer than this are paragraphs. The few rules that look at them have
// views of their own, so that the many others cost paragraphs nothing.
constexpr uint32_t kLongLine = 200;

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

// A block that the model removed matters to drop-block only if a keep rule
// wants it back.
uint32_t ReachOf(const Rule& rule) {
  if (rule.action == Action::kKeep) return kAnyLength;
  return rule.action == Action::kDropRun ? rule.run.max_lines : 0;
}

// What strip-span and replace look for may stand anywhere in a line.
Pattern WholeLine(const Rule& rule, const Pattern& pattern) {
  if (!rule.edits()) return pattern;
  return {"(?s:.*)(?:" + pattern.text + ")(?s:.*)", pattern.instructions};
}

}  // namespace

// Sorts rules into views while a pack is made.
class Pack::Builder {
 public:
  explicit Builder(std::vector<std::unique_ptr<View>>* views) : views_(views) {}

  void Add(const Rule& rule, uint32_t index) {
    const uint32_t longest = LongestLine(rule);
    View& view = ViewFor(rule, longest);
    view.longest = std::max(view.longest, longest);
    for (uint32_t i = 0; i < rule.literals.size(); ++i) {
      const std::string& literal = rule.literals[i];
      view.literals[literal].push_back({index, i});
      view.filter.Add(literal);
      view.longest_literal = std::max(view.longest_literal, literal.size());
    }
    for (uint32_t i = 0; i < rule.patterns.size(); ++i) {
      patterns_[&view].push_back(WholeLine(rule, rule.patterns[i]));
      view.pattern_targets.push_back({index, i});
    }
  }

  void Finish() {
    for (const auto& view : *views_) {
      view->patterns =
          std::make_unique<PatternSets>(std::move(patterns_[view.get()]));
    }
  }

 private:
  View& ViewFor(const Rule& rule, uint32_t longest) {
    View*& view =
        by_form_[{rule.folding, rule.strip_ends, longest > kLongLine}];
    if (view == nullptr) {
      views_->push_back(std::make_unique<View>(rule.folding, rule.strip_ends));
      view = views_->back().get();
    }
    return *view;
  }

  std::vector<std::unique_ptr<View>>* views_;
  std::map<std::tuple<Folding, std::string, bool>, View*> by_form_;
  std::map<View*, std::vector<Pattern>> patterns_;
};

Pack::Pack(const std::vector<Rule>& rules, const std::vector<uint32_t>& ranks,
           const std::vector<uint32_t>& chosen)
    : ranks_(ranks) {
  Builder builder(&views_);
  for (const uint32_t index : chosen) {
    const Rule& rule = rules[index];
    reach_ = std::max(reach_, ReachOf(rule));
    if (rule.marked_only()) marked_.push_back(index);
    if (rule.roams() || rule.same_as != 0) roaming_.push_back(index);
    if (!rule.roams() && rule.reads_text()) builder.Add(rule, index);
  }
  builder.Finish();
}

void Pack::Match(uint32_t line, LineFolds* folds,
                 std::vector<Hit>* hits) const {
  const size_t first_hit = hits->size();
  for (const auto& view : views_) {
    const FoldedText* folded = folds->Get(view->folding, view->longest);
    if (folded == nullptr) continue;
    MatchView(*view, line, view->stripper.Strip(folded->text), hits);
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
                     std::vector<Hit>* hits) {
  if (text.empty()) return;
  if (text.size() <= view.longest_literal && view.filter.MayHold(text)) {
    const auto found = view.literals.find(text);
    if (found != view.literals.end()) {
      for (const Target& target : found->second) {
        hits->push_back(
            {line, target.rule, {MatchKind::kLiteral, target.detail}});
      }
    }
  }
  std::vector<uint32_t> numbers;  // allocates only where something matches
  view.patterns->Match(text, &numbers);
  for (const uint32_t number : numbers) {
    const Target& target = view.pattern_targets[number];
    hits->push_back({line, target.rule, {MatchKind::kPattern, target.detail}});
  }
}

}  // namespace descale
