#include "rules/single_rule.h"

#include "base/fold.h"
#include "base/strings.h"
#include "rules/conditions.h"
#include "rules/line_facts.h"
#include "rules/pattern_limits.h"

namespace descale {
namespace {

re2::StringPiece Piece(std::string_view s) { return {s.data(), s.size()}; }

// The number of the group called "value"; -1 if there is none.
int ValueGroup(const RE2& pattern) {
  const auto& groups = pattern.NamedCapturingGroups();
  const auto found = groups.find("value");
  return found == groups.end() ? -1 : found->second;
}

}  // namespace

SingleRule::SingleRule(const Rule& rule)
    : rule_(rule), stripper_(rule.strip_ends) {
  for (const Pattern& pattern : rule.patterns) {
    patterns_.push_back(std::make_unique<RE2>(pattern.text, PatternOptions()));
  }
}

std::optional<Match> SingleRule::Find(std::string_view line) const {
  FoldedText folded;
  Fold(line, rule_.folding, kAnyLength, &folded);
  if (folded.text.size() > kMaxMatchBytes) return std::nullopt;
  const std::string_view text = stripper_.Strip(folded.text);
  if (text.empty()) return std::nullopt;
  for (uint32_t i = 0; i < rule_.literals.size(); ++i) {
    if (rule_.literals[i] == text) return Match{MatchKind::kLiteral, i};
  }
  for (uint32_t i = 0; i < patterns_.size(); ++i) {
    if (RE2::FullMatch(Piece(text), *patterns_[i])) {
      return Match{MatchKind::kPattern, i};
    }
  }
  if (rule_.any_line) return Match{MatchKind::kAnyLine, 0};
  return std::nullopt;
}

bool SingleRule::Takes(std::string_view line) const {
  FoldedText folded;
  Fold(line, rule_.folding, kAnyLength, &folded);
  const LineFacts facts = FactsOf(line, 0);
  return FitsLength(rule_.when, folded.length) &&
         FitsWords(rule_.when, facts.words) &&
         Agrees(rule_.when.prose, facts.is_prose) &&
         Agrees(rule_.when.ends_with_stop, facts.has_stop) &&
         Find(line).has_value();
}

std::string SingleRule::ValueIn(std::string_view line) const {
  FoldedText folded;
  FoldWithOffsets(line, rule_.folding, &folded);
  const std::string_view text = stripper_.Strip(folded.text);
  for (const auto& pattern : patterns_) {
    const int group = ValueGroup(*pattern);
    if (group < 0) continue;
    std::vector<re2::StringPiece> groups(static_cast<size_t>(group) + 1);
    if (!pattern->Match(Piece(text), 0, text.size(), RE2::ANCHOR_BOTH,
                        groups.data(), group + 1)) {
      continue;
    }
    const re2::StringPiece value = groups[static_cast<size_t>(group)];
    if (value.data() == nullptr) continue;
    const auto offset = static_cast<size_t>(value.data() - folded.text.data());
    const auto [begin, end] = folded.OriginalOf(offset, offset + value.size());
    return SqueezeSpaces(line.substr(begin, end - begin));
  }
  return {};
}

}  // namespace descale
