// The keys `re` and `strip_ends`.

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "rules/pattern_fold.h"
#include "rules/pattern_limits.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

// Written so, a rule looks at every line and leaves the choice to `when`.
constexpr std::string_view kAnyLinePattern = ".+";

// Whether the pattern finds nothing at all in some line: it would be led to
// lines that have nothing of what it looks for.
bool MatchesNothing(const RE2& pattern, const Rule& rule) {
  if (!rule.edits()) return RE2::FullMatch("", pattern);
  re2::StringPiece found;
  return RE2::PartialMatch("", pattern) ||
         (pattern.Match("a", 0, 1, RE2::UNANCHORED, &found, 1) &&
          found.empty());
}

// The folded pattern; nothing if it is no good, which is then in the log.
std::optional<Pattern> LoadPattern(const FileHead& head,
                                   const Located<std::string_view>& source,
                                   const Rule& rule, bool may_match_nothing,
                                   TableReader* reader) {
  if (source.value.size() > kMaxPatternBytes) {
    reader->Error(source.position, "the pattern is longer than 4 kB");
    return std::nullopt;
  }
  auto folded = FoldPattern(source.value, rule.folding);
  if (!folded.ok()) {
    reader->Error(source.position, folded.status().message());
    return std::nullopt;
  }
  if (head.origin.proven) return Pattern{std::move(*folded), 0};
  const auto compiled = CompileChecked(*folded);
  if (!compiled.ok()) {
    reader->Error(source.position, compiled.status().message());
    return std::nullopt;
  }
  if (!may_match_nothing && MatchesNothing(**compiled, rule)) {
    reader->Error(source.position, rule.edits()
                                       ? "the pattern matches nothing at all"
                                       : "the pattern matches the empty line");
  }
  const auto size = static_cast<uint32_t>((*compiled)->ProgramSize());
  if (!head.budget->Spend(LoadBudget::kInstructions, size)) return std::nullopt;
  return Pattern{std::move(*folded), size};
}

}  // namespace

void LoadPatterns(const FileHead& head, TableReader* reader, Rule* rule) {
  if (reader->Has("re")) {
    rule->patterns.clear();
    rule->any_line = false;
    for (const auto& source : reader->Strings("re")) {
      if (head.budget->overspent()) return;
      if (source.value == kAnyLinePattern && !rule->edits()) {
        rule->any_line = true;
      } else if (auto pattern =
                     LoadPattern(head, source, *rule, false, reader)) {
        rule->patterns.push_back(std::move(*pattern));
      }
    }
  }
  if (const auto ends = reader->String("strip_ends")) {
    rule->strip_ends.clear();
    if (ends->value.empty()) return;
    auto pattern = LoadPattern(head, *ends, *rule, true, reader);
    if (pattern) rule->strip_ends = std::move(pattern->text);
  }
}

}  // namespace descale
