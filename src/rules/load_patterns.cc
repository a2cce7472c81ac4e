// The keys `is`, `re`, `strip_ends`, and the examples that prove them.

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "rules/pattern_fold.h"
#include "rules/pattern_limits.h"
#include "rules/rule_loader.h"
#include "rules/single_rule.h"

namespace descale {
namespace {

// Written so, a rule looks at every line and leaves the choice to `when`.
constexpr std::string_view kAnyLinePattern = ".+";

void LoadLiterals(TableReader* reader, Rule* rule) {
  for (const auto& phrase : reader->Strings("is")) {
    std::string folded = Folded(phrase.value, rule->folding);
    if (folded.empty() || folded.size() > kMaxMatchBytes) {
      reader->Error(phrase.position, folded.empty()
                                         ? "the phrase matches the empty line"
                                         : "the phrase is longer than 4 kB");
      continue;
    }
    rule->literals.push_back(std::move(folded));
  }
}

// Counts what the pattern costs. False once all files cost too much.
bool Afford(const FileHead& head, const RE2& pattern, Position position,
            TableReader* reader) {
  uint64_t* total = head.origin.instructions;
  if (total == nullptr) return true;
  *total += static_cast<uint64_t>(pattern.ProgramSize());
  if (*total <= kMaxInstructions) return true;
  reader->errors()->AddLast(head.origin.file, position,
                            "the patterns of all files are too large together");
  return false;
}

struct LoadedPattern {
  Pattern pattern;
  std::unique_ptr<RE2> compiled;  // null for a shipped one
};

// The folded pattern; nothing if it is no good, which is then in the log.
std::optional<LoadedPattern> LoadPattern(const FileHead& head,
                                         const Located<std::string>& source,
                                         TableReader* reader) {
  if (source.value.size() > kMaxPatternBytes) {
    reader->Error(source.position, "the pattern is longer than 4 kB");
    return std::nullopt;
  }
  auto folded = FoldPattern(source.value, head.folding);
  if (!folded.ok()) {
    reader->Error(source.position, folded.status().message());
    return std::nullopt;
  }
  if (head.origin.proven) return LoadedPattern{{std::move(*folded), 0}, {}};
  auto compiled = CompileChecked(*folded);
  if (!compiled.ok()) {
    reader->Error(source.position, compiled.status().message());
    return std::nullopt;
  }
  if (!Afford(head, **compiled, source.position, reader)) return std::nullopt;
  const auto size = static_cast<uint32_t>((*compiled)->ProgramSize());
  return LoadedPattern{{std::move(*folded), size}, std::move(*compiled)};
}

// What goes for whole lines, but not for strip_ends.
void CheckLinePattern(const RE2& compiled, Position position, const Rule& rule,
                      TableReader* reader) {
  if (RE2::FullMatch("", compiled)) {
    reader->Error(position, "the pattern matches the empty line");
  }
  if (rule.action == Action::kTakeMeta &&
      !compiled.NamedCapturingGroups().contains("value")) {
    reader->Error(position, "take-meta needs (?P<value>...)");
  }
}

}  // namespace

void LoadPatterns(const FileHead& head, TableReader* reader, Rule* rule) {
  LoadLiterals(reader, rule);
  for (const auto& source : reader->Strings("re")) {
    if (source.value == kAnyLinePattern) {
      rule->any_line = true;
      continue;
    }
    auto loaded = LoadPattern(head, source, reader);
    if (!loaded) continue;
    if (loaded->compiled != nullptr) {
      CheckLinePattern(*loaded->compiled, source.position, *rule, reader);
    }
    rule->patterns.push_back(std::move(loaded->pattern));
  }
  if (const auto ends = reader->String("strip_ends")) {
    const auto loaded = LoadPattern(head, *ends, reader);
    if (loaded) rule->strip_ends = loaded->pattern.text;
  }
}

void CheckExamples(const FileHead& head, const Rule& rule,
                   TableReader* reader) {
  const auto yes = reader->Strings("yes");
  const auto no = reader->Strings("no");
  if (head.origin.proven || (yes.empty() && no.empty())) return;
  if (rule.literals.empty() && rule.patterns.empty() && !rule.any_line) {
    reader->Error(reader->position(), "examples can prove only is and re");
    return;
  }
  const SingleRule single(rule);
  for (const auto& example : yes) {
    if (!single.Takes(example.value)) {
      reader->Error(
          example.position,
          "the example under yes is not matched: \"" + example.value + "\"");
    }
  }
  for (const auto& example : no) {
    if (single.Takes(example.value)) {
      reader->Error(example.position, "the example under no is matched: \"" +
                                          example.value + "\"");
    }
  }
}

}  // namespace descale
