// The keys `is`, `re`, `strip_ends`, and the examples that prove them.

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

// The folded pattern; "" if it is no good, which is then in the log.
std::string LoadPattern(const FileHead& head,
                        const Located<std::string>& pattern,
                        bool may_match_nothing, TableReader* reader,
                        const Rule& rule) {
  const auto folded = FoldPattern(pattern.value, rule.folding);
  if (!folded.ok()) {
    reader->Error(pattern.position, folded.status().message());
    return {};
  }
  if (head.origin.proven) return *folded;
  const auto compiled = CompileChecked(*folded);
  if (!compiled.ok()) {
    reader->Error(pattern.position, compiled.status().message());
    return {};
  }
  if (!may_match_nothing && RE2::FullMatch("", **compiled)) {
    reader->Error(pattern.position, "the pattern matches the empty line");
    return {};
  }
  if (rule.action == Action::kTakeMeta && !may_match_nothing &&
      !(*compiled)->NamedCapturingGroups().contains("value")) {
    reader->Error(pattern.position, "take-meta needs (?P<value>...)");
    return {};
  }
  return *folded;
}

}  // namespace

void LoadPatterns(const FileHead& head, TableReader* reader, Rule* rule) {
  LoadLiterals(reader, rule);
  for (const auto& pattern : reader->Strings("re")) {
    if (pattern.value == kAnyLinePattern) {
      rule->any_line = true;
      continue;
    }
    std::string folded = LoadPattern(head, pattern, false, reader, *rule);
    if (!folded.empty()) rule->patterns.push_back(std::move(folded));
  }
  if (const auto ends = reader->String("strip_ends")) {
    rule->strip_ends = LoadPattern(head, *ends, true, reader, *rule);
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
