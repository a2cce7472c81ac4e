// Taking rules off trial, in the text of their file.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "descale/ruleset.h"

#include "base/json_writer.h"
#include "base/strings.h"
#include "rules/error_log.h"
#include "rules/toml_file.h"

namespace descale {
namespace {

struct TrialRule {
  std::string id;     // full
  uint32_t line = 0;  // of `state`
};

std::vector<TrialRule> TrialRules(std::string_view file,
                                  const toml::table& table, ErrorLog* errors) {
  std::vector<TrialRule> trials;
  TableReader head(table, file, errors);
  const auto set = head.String("set");
  for (const toml::table* rule : head.Tables("rule")) {
    TableReader reader(*rule, file, errors);
    const auto id = reader.String("id");
    const auto state = reader.String("state");
    if (!id || !state || state->value != "trial") {
      continue;
    }
    const bool is_full = id->value.find('/') != std::string_view::npos;
    std::string full = is_full ? "" : std::string(set ? set->value : "") + "/";
    trials.push_back({full.append(id->value), state->position.line});
  }
  return trials;
}

// Whether `id` is that of the rule, full or behind the slash.
bool Names(const std::string& id, const TrialRule& rule) {
  return id == rule.id || rule.id.ends_with("/" + id);
}

bool IsStateAlone(std::string_view line) {
  const std::string_view trimmed = TrimAscii(line);
  const size_t equals = trimmed.find('=');
  return equals != std::string_view::npos &&
         TrimAscii(trimmed.substr(0, equals)) == "state";
}

}  // namespace

Result<Promotion> PromoteRules(std::string_view file, std::string_view text,
                               const std::vector<std::string>& ids) {
  ErrorLog errors;
  const auto table = ParseToml(file, text, &errors);
  std::vector<TrialRule> trials;
  if (table) {
    trials = TrialRules(file, *table, &errors);
  }
  for (const std::string& id : ids) {
    if (std::ranges::none_of(
            trials, [&](const TrialRule& rule) { return Names(id, rule); })) {
      errors.Add(file, {}, "no rule \"" + id + "\" is on trial here");
    }
  }
  Promotion promotion;
  std::set<uint32_t> lines;
  for (const TrialRule& rule : trials) {
    if (ids.empty() || std::ranges::any_of(ids, [&](const std::string& id) {
          return Names(id, rule);
        })) {
      promotion.ids.push_back(rule.id);
      lines.insert(rule.line);
    }
  }
  uint32_t number = 0;
  ForEachPiece(text, "\n", [&](std::string_view line) {
    ++number;
    if (lines.contains(number)) {
      if (!IsStateAlone(line)) {
        errors.Add(file, {number, 1}, "state does not stand on its own line");
      }
      return;
    }
    promotion.text.append(number == 1 || promotion.text.empty() ? "" : "\n");
    promotion.text.append(line);
  });
  if (!errors.ok()) {
    return errors.ToStatus();
  }
  return promotion;
}

std::string PromotionJson(std::string_view file,
                          const std::vector<std::string>& ids) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.String("file", file);
  json.Key("promoted").BeginArray();
  for (const std::string& id : ids) {
    json.String(id);
  }
  json.EndArray();
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
