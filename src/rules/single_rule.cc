#include "rules/single_rule.h"

#include <algorithm>
#include <array>
#include <utility>

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

// \0 to \9.
constexpr size_t kMaxRewriteGroups = 10;

// `replacement` with \N as group N and \\ as a backslash, as RE2 writes them.
template <typename Group>
std::string Rewritten(std::string_view replacement, const Group& group) {
  std::string text;
  for (size_t i = 0; i < replacement.size(); ++i) {
    if (replacement[i] != '\\' || i + 1 == replacement.size()) {
      text += replacement[i];
      continue;
    }
    const char next = replacement[++i];
    if (IsAsciiDigit(next)) {
      text += group(static_cast<size_t>(next - '0'));
    } else {
      text += next;
    }
  }
  return text;
}

}  // namespace

SingleRule::Compiled::Compiled(const Rule& rule) : stripper(rule.strip_ends) {
  patterns.reserve(rule.patterns.size());
  for (const Pattern& pattern : rule.patterns) {
    patterns.push_back(std::make_unique<RE2>(pattern.text, PatternOptions()));
  }
}

const SingleRule::Compiled& SingleRule::compiled() const {
  std::call_once(
      made_, [this] { compiled_ = std::make_unique<const Compiled>(rule_); });
  return *compiled_;
}

std::optional<Match> SingleRule::Find(std::string_view line) const {
  FoldedText folded;
  Fold(line, rule_.folding, kAnyLength, &folded);
  if (folded.text.size() > kMaxMatchBytes) return std::nullopt;
  const std::string_view text = compiled().stripper.Strip(folded.text);
  if (text.empty()) return std::nullopt;
  for (uint32_t i = 0; i < rule_.literals.size(); ++i) {
    if (rule_.literals[i] == text) return Match{MatchKind::kLiteral, i};
  }
  const auto& patterns = compiled().patterns;
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    if (Matches(*patterns[i], text)) {
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

// Whole lines, but for what strip-span and replace look for in them.
bool SingleRule::Matches(const RE2& pattern, std::string_view text) const {
  return rule_.edits() ? RE2::PartialMatch(Piece(text), pattern)
                       : RE2::FullMatch(Piece(text), pattern);
}

std::string SingleRule::ValueIn(std::string_view line) const {
  if (rule_.patterns.empty()) return SqueezeSpaces(line);
  FoldedText folded;
  FoldWithOffsets(line, rule_.folding, &folded);
  const std::string_view text = compiled().stripper.Strip(folded.text);
  for (const auto& pattern : compiled().patterns) {
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

std::vector<Edit> SingleRule::EditsIn(std::string_view line) const {
  FoldedText folded;
  FoldWithOffsets(line, rule_.folding, &folded);
  std::vector<Edit> edits;
  for (const auto& pattern : compiled().patterns) {
    AddEdits(*pattern, line, folded, &edits);
  }
  return edits;
}

void SingleRule::AddEdits(const RE2& pattern, std::string_view line,
                          const FoldedText& folded,
                          std::vector<Edit>* edits) const {
  const auto original = [&](re2::StringPiece piece) -> std::string_view {
    if (piece.data() == nullptr || piece.empty()) return {};
    const auto at = static_cast<size_t>(piece.data() - folded.text.data());
    const auto [begin, end] = folded.OriginalOf(at, at + piece.size());
    return line.substr(begin, end - begin);
  };
  std::array<re2::StringPiece, kMaxRewriteGroups> groups;
  const int count = std::min(static_cast<int>(groups.size()),
                             pattern.NumberOfCapturingGroups() + 1);
  const std::string_view text = compiled().stripper.Strip(folded.text);
  for (size_t pos = 0; pos <= text.size();) {
    if (!pattern.Match(Piece(text), pos, text.size(), RE2::UNANCHORED,
                       groups.data(), count)) {
      return;
    }
    const std::string_view matched = original(groups[0]);
    pos = static_cast<size_t>(groups[0].end() - text.data());
    if (matched.empty()) {
      ++pos;
      continue;
    }
    Edit edit;
    edit.begin = static_cast<size_t>(matched.data() - line.data());
    edit.end = edit.begin + matched.size();
    edit.replacement = Rewritten(rule_.replacement, [&](size_t group) {
      return group < static_cast<size_t>(count) ? original(groups[group])
                                                : std::string_view();
    });
    InsertEdit(std::move(edit), edits);
  }
}

}  // namespace descale
