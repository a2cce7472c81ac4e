// One [[rule]].

#include <string>
#include <string_view>

#include "rules/choices.h"
#include "rules/rule_loader.h"

namespace descale {
namespace {

constexpr uint32_t kDefaultKinds =
    ((1U << kBlockKindNames.size()) - 1) &
    ~(1U << static_cast<uint32_t>(BlockKind::kPreformatted));

// Files say `[select]` where others would call a rule so.
constexpr std::string_view kReservedId = "select";

// Reads a string that a rule cannot do without, unless `base` gave it.
std::optional<Located<std::string_view>> Required(TableReader* reader,
                                                  std::string_view key,
                                                  const Rule* base) {
  if (!reader->Has(key)) {
    if (base == nullptr) {
      reader->Error(reader->position(),
                    "\"" + std::string(key) + "\" is missing");
    }
    return std::nullopt;
  }
  const auto text = reader->String(key);
  if (text && text->value.empty()) {
    reader->Error(text->position, "\"" + std::string(key) + "\" is empty");
    return std::nullopt;
  }
  return text;
}

void LoadNames(const FileHead& head, const Rule* base, TableReader* reader,
               Rule* rule) {
  const auto id = Required(reader, "id", nullptr);
  if (id && base == nullptr) {
    if (!IsRuleName(id->value, false)) {
      reader->Error(id->position, "bad id, use a-z, 0-9 and hyphens");
    } else if (id->value == kReservedId) {
      reader->Error(id->position, "\"select\" is no id, choose another");
    }
    rule->id = head.set + "/" + std::string(id->value);
  }
  if (const auto why = Required(reader, "why", base)) rule->why = why->value;
  if (const auto name = Required(reader, "class", base)) {
    if (!IsRuleName(name->value, false)) {
      reader->Error(name->position, "bad class, use a-z, 0-9 and hyphens");
    }
    rule->rule_class = name->value;
  }
}

Day DayOf(const toml::date& date) {
  return date.year * 10'000U + date.month * 100U + date.day;
}

void LoadDates(TableReader* reader, Rule* rule) {
  const auto since = reader->Date("since");
  const auto until = reader->Date("until");
  if (since) rule->since = DayOf(since->value);
  if (until) rule->until = DayOf(until->value);
  if ((since || until) && rule->since && rule->until &&
      *rule->since > *rule->until) {
    reader->Error(until ? until->position : since->position,
                  "\"until\" is before \"since\"");
  }
}

// The keys that say what the rule does, but for its tables.
void LoadAction(const Rule* base, TableReader* reader, Rule* rule) {
  if (base == nullptr && !reader->Has("do")) {
    reader->Error(reader->position(), "\"do\" is missing");
  }
  if (const auto action = Choice(reader, "do", kActionNames)) {
    rule->action = *action;
  }
  if (rule->action == Action::kKeep || rule->action == Action::kTag) {
    rule->max_share = 1;  // of the rule that is changed
  }
  if (const auto field = Choice(reader, "meta", kMetaNames)) {
    rule->meta = *field;
  }
  if (const auto with = reader->String("with")) {
    rule->replacement = with->value;
  }
  if (const auto state = Choice(reader, "state", kStateNames)) {
    rule->state = *state;
  }
}

void LoadMatchers(const FileHead& head, TableReader* reader, Rule* rule) {
  const size_t errors_before = reader->errors()->count();
  if (reader->Has("same_as")) {
    rule->same_as = Choices(reader, "same_as", kSameNames);
  }
  LoadPhrases(head, reader, rule);
  LoadPatterns(head, reader, rule);
  LoadCss(head, reader, rule);
  if (rule->literals.empty() && rule->patterns.empty() && !rule->any_line &&
      rule->same_as == 0 && rule->css.empty() && !head.budget->overspent() &&
      reader->errors()->count() == errors_before) {
    reader->Error(reader->position(),
                  "no pattern: one of is, is_file, re, same_as and css is "
                  "needed");
  }
}

}  // namespace

std::optional<Rule> LoadRule(const FileHead& head, const toml::table& table,
                             const Rule* base, ErrorLog* errors) {
  const size_t errors_before = errors->count();
  TableReader reader(table, head.origin.file, errors);
  Rule rule;
  if (base != nullptr) {
    rule = *base;
  } else {
    rule.folding = head.folding;
    rule.kinds = kDefaultKinds;
  }
  rule.amends = base != nullptr;
  rule.file = head.origin.file;
  rule.line = static_cast<int>(reader.position().line);
  rule.level = head.level;
  LoadNames(head, base, &reader, &rule);
  LoadAction(base, &reader, &rule);
  LoadDates(&reader, &rule);
  if (reader.Has("kinds")) {
    rule.kinds = Choices(&reader, "kinds", kBlockKindNames);
  }
  LoadConditions(&reader, &rule);
  LoadMatchers(head, &reader, &rule);
  if (head.budget->overspent()) return std::nullopt;  // and half of it unread
  reader.Ignore("seen");
  CheckAction(head, base, &reader, rule);
  // Examples of a rule with other mistakes would only repeat them.
  if (errors->count() == errors_before) {
    LoadExamples(head, &reader, &rule);
  } else {
    reader.Ignore("yes");
    reader.Ignore("no");
  }
  reader.RejectUnknownKeys();
  if (errors->count() != errors_before) return std::nullopt;
  return rule;
}

}  // namespace descale
