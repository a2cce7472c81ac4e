// One [[rule]] of a rule file.

#include <string>

#include "rules/names.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

// Preformatted text is code and poems: rules see it only if they name it.
constexpr uint32_t kDefaultKinds =
    ((1U << kBlockKindNames.size()) - 1) &
    ~(1U << static_cast<uint32_t>(BlockKind::kPreformatted));

// A string that must be there; "" if it is not.
std::string Required(TableReader* reader, std::string_view key) {
  if (!reader->Has(key)) {
    reader->Error(reader->position(),
                  "\"" + std::string(key) + "\" is missing");
    return {};
  }
  const auto text = reader->String(key);
  if (text && text->value.empty()) {
    reader->Error(text->position, "\"" + std::string(key) + "\" is empty");
  }
  return text ? text->value : std::string();
}

// A word of a closed list, or `fallback`.
template <typename T, size_t kSize>
T Choice(TableReader* reader, std::string_view key,
         const std::array<Named<T>, kSize>& names, T fallback) {
  const auto word = reader->String(key);
  if (!word) return fallback;
  const auto value = ValueOf(names, word->value);
  if (!value) {
    reader->Error(word->position, "unknown " + std::string(key) + " \"" +
                                      word->value + "\", this version knows " +
                                      ListOf(names));
  }
  return value.value_or(fallback);
}

// The words of a closed list as bits.
template <typename T, size_t kSize>
uint32_t Choices(TableReader* reader, std::string_view key,
                 const std::array<Named<T>, kSize>& names) {
  uint32_t bits = 0;
  for (const auto& word : reader->Strings(key)) {
    if (const auto value = ValueOf(names, word.value)) {
      bits |= 1U << static_cast<uint32_t>(*value);
    } else {
      reader->Error(word.position, "unknown value \"" + word.value + "\" of " +
                                       std::string(key) +
                                       ", this version knows " + ListOf(names));
    }
  }
  return bits;
}

void LoadNames(const FileHead& head, TableReader* reader, Rule* rule) {
  const std::string id = Required(reader, "id");
  if (!id.empty() && !IsRuleName(id, false)) {
    reader->Error(reader->position(), "bad id, use a-z, 0-9 and hyphens");
  }
  rule->id = std::string(head.set) + "/" + id;
  rule->why = Required(reader, "why");
  rule->rule_class = Required(reader, "class");
  if (!rule->rule_class.empty() && !IsRuleName(rule->rule_class, false)) {
    reader->Error(reader->position(), "bad class, use a-z, 0-9 and hyphens");
  }
}

// Keys that only make sense with others.
void CheckTogether(TableReader* reader, const Rule& rule) {
  const Position at = reader->position();
  if (!reader->Has("is") && !reader->Has("re") && !reader->Has("same_as")) {
    reader->Error(at, "no pattern: one of is, re and same_as is needed");
  }
  const bool is_run = rule.action == Action::kDropRun;
  if (is_run != reader->Has("run")) {
    reader->Error(at, is_run ? "drop-run needs \"run\""
                             : "\"run\" goes with drop-run only");
  }
  const bool is_meta = rule.action == Action::kTakeMeta;
  if (is_meta != reader->Has("meta")) {
    reader->Error(at, is_meta ? "take-meta needs \"meta\""
                              : "\"meta\" goes with take-meta only");
  }
  if (is_meta && (reader->Has("is") || reader->Has("same_as"))) {
    reader->Error(at, "take-meta takes its value from \"re\" alone");
  }
  if (rule.action == Action::kKeep && reader->Has("fuse")) {
    reader->Error(at, "keep takes nothing, so it needs no \"fuse\"");
  }
  if (reader->Has("strip_ends") && rule.same_as != 0) {
    reader->Error(at, "strip_ends goes with is and re only");
  }
}

}  // namespace

std::optional<Rule> LoadRule(const FileHead& head, const toml::table& table,
                             ErrorLog* errors) {
  const size_t errors_before = errors->count();
  TableReader reader(table, head.origin.file, errors);
  Rule rule;
  rule.file = head.origin.file;
  rule.line = static_cast<int>(reader.position().line);
  rule.level = head.level;
  rule.folding = head.folding;
  LoadNames(head, &reader, &rule);
  if (!reader.Has("do")) {
    reader.Error(reader.position(), "\"do\" is missing");
  }
  rule.action = Choice(&reader, "do", kActionNames, Action::kDropLine);
  rule.meta = Choice(&reader, "meta", kMetaNames, MetaField::kAuthor);
  rule.state = Choice(&reader, "state", kStateNames, RuleState::kOn);
  rule.same_as = Choices(&reader, "same_as", kSameNames);
  rule.kinds = reader.Has("kinds") ? Choices(&reader, "kinds", kBlockKindNames)
                                   : kDefaultKinds;
  LoadConditions(&reader, &rule);
  LoadPatterns(head, &reader, &rule);
  reader.Ignore("seen");
  CheckTogether(&reader, rule);
  // Examples of a rule with other mistakes would only repeat them.
  if (errors->count() == errors_before) {
    CheckExamples(head, rule, &reader);
  } else {
    reader.Ignore("yes");
    reader.Ignore("no");
  }
  reader.RejectUnknownKeys({"css", "is_file", "since", "until"});
  if (errors->count() != errors_before) return std::nullopt;
  return rule;
}

}  // namespace descale
