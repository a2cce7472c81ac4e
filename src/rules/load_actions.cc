// Which keys go with which action.

#include <array>
#include <string>
#include <string_view>

#include <re2/re2.h>

#include "rules/names.h"
#include "rules/pattern_limits.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

// A key that one action needs and no other may have.
struct OwnKey {
  Action action;
  std::string_view key;
};
constexpr std::array<OwnKey, 3> kOwnKeys = {{
    {Action::kDropRun, "run"},
    {Action::kTakeMeta, "meta"},
    {Action::kReplace, "with"},
}};

std::string NameOf(Action action) {
  for (const auto& named : kActionNames) {
    if (named.value == action) return std::string(named.name);
  }
  return {};
}

void CheckOwnKeys(const Rule* base, TableReader* reader, const Rule& rule) {
  for (const OwnKey& own : kOwnKeys) {
    const std::string key = "\"" + std::string(own.key) + "\"";
    const bool given = reader->Has(own.key);
    const bool inherited = base != nullptr && base->action == own.action;
    if (rule.action == own.action && !given && !inherited) {
      reader->Error(reader->position(), NameOf(own.action) + " needs " + key);
    } else if (rule.action != own.action && given) {
      reader->Error(reader->position(),
                    key + " goes with " + NameOf(own.action) + " only");
    }
  }
}

bool TakesNothing(const Rule& rule) {
  return rule.action == Action::kKeep || rule.action == Action::kTag;
}

// What leads the rule to lines, and what it is to do there.
void CheckMatchers(TableReader* reader, const Rule& rule) {
  const auto error = [reader](std::string_view text) {
    reader->Error(reader->position(), text);
  };
  const bool other_than_re =
      !rule.literals.empty() || rule.same_as != 0 || rule.any_line;
  const bool css = !rule.css.empty();
  if (rule.action == Action::kTakeMeta && other_than_re) {
    error("take-meta takes its value from \"re\" or \"css\" alone");
  }
  if (rule.action == Action::kReplace && other_than_re) {
    error("replace finds what it replaces by \"re\" alone");
  }
  if (rule.action == Action::kReplace && css && rule.patterns.empty()) {
    error("replace needs \"re\" besides \"css\"");
  }
  if (rule.action == Action::kStripSpan && other_than_re) {
    error("strip-span finds what it strips by \"re\" or \"css\" alone");
  }
  const bool css_alone = css && !other_than_re && rule.patterns.empty();
  if (!rule.strip_ends.empty() &&
      (rule.same_as != 0 || rule.edits() || css_alone)) {
    error("strip_ends goes with is and re for whole lines only");
  }
}

// The groups of a pattern that the action counts on.
void CheckGroups(const RE2& pattern, Position position, const Rule& rule,
                 TableReader* reader) {
  if (rule.action == Action::kTakeMeta &&
      !pattern.NamedCapturingGroups().contains("value")) {
    reader->Error(position, "take-meta needs (?P<value>...)");
  }
  std::string error;
  if (rule.action == Action::kReplace &&
      !pattern.CheckRewriteString(rule.replacement, &error)) {
    reader->Error(position, "\"with\" does not fit the pattern: " + error);
  }
}

void CheckAllGroups(TableReader* reader, const Rule& rule) {
  const auto sources = reader->Strings("re");
  for (size_t i = 0; i < rule.patterns.size(); ++i) {
    // Without sources these are patterns of the rule that is changed.
    const Position position =
        i < sources.size() ? sources[i].position : reader->position();
    const RE2 compiled(rule.patterns[i].text, PatternOptions());
    CheckGroups(compiled, position, rule, reader);
  }
}

void CheckReplacement(TableReader* reader, const Rule& rule) {
  for (const char c : rule.replacement) {
    if (static_cast<unsigned char>(c) < 0x20) {
      reader->Error(reader->position(),
                    "\"with\" is for one line, without control characters");
      return;
    }
  }
}

}  // namespace

void CheckAction(const FileHead& head, const Rule* base, TableReader* reader,
                 const Rule& rule) {
  const size_t errors_before = reader->errors()->count();
  CheckOwnKeys(base, reader, rule);
  if (TakesNothing(rule) && reader->Has("fuse")) {
    reader->Error(reader->position(), NameOf(rule.action) +
                                          " takes nothing, so it needs no "
                                          "\"fuse\"");
  }
  CheckMatchers(reader, rule);
  CheckReplacement(reader, rule);
  const bool counts_groups =
      rule.action == Action::kTakeMeta || rule.action == Action::kReplace;
  if (counts_groups && !head.origin.proven &&
      reader->errors()->count() == errors_before) {
    CheckAllGroups(reader, rule);
  }
}

}  // namespace descale
