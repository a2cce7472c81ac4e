// What rules did, as text and as JSON.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/rule_stats.h"

#include "base/json_writer.h"

namespace descale {
namespace {

constexpr size_t kSitesShown = 3;

// The hosts on which the rule took most, "a.example 12, b.example 3, ...".
std::string SitesText(const RuleCounts& counts) {
  std::vector<std::pair<uint64_t, std::string_view>> sites;
  sites.reserve(counts.sites.size());
  for (const auto& [host, lines] : counts.sites) {
    sites.emplace_back(lines, host);
  }
  std::ranges::stable_sort(
      sites, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string text;
  for (size_t i = 0; i < std::min(sites.size(), kSitesShown); ++i) {
    text += i == 0 ? "" : ", ";
    text.append(sites[i].second.empty() ? "(no URL)" : sites[i].second);
    text += " ";
    text += std::to_string(sites[i].first);
  }
  if (sites.size() > kSitesShown) {
    text += ", " + std::to_string(sites.size() - kSitesShown) + " more";
  }
  return text;
}

std::string Fixed(double value, int decimals) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.*f", decimals, value);
  return text;
}

// What is removed as a part of what there was.
double ShareOf(const RuleCounts& counts, uint64_t all) {
  return static_cast<double>(counts.characters) /
         static_cast<double>(std::max<uint64_t>(all, 1));
}

uint64_t AllCharacters(const RuleStats& stats) {
  uint64_t all = stats.characters;
  for (const auto& [rule, counts] : stats.rules) {
    all += counts.characters;
  }
  return all;
}

}  // namespace

std::string RuleStatsText(const RuleStats& stats) {
  std::vector<std::pair<std::string_view, const RuleCounts*>> rules;
  rules.reserve(stats.rules.size());
  for (const auto& [rule, counts] : stats.rules) {
    rules.emplace_back(rule, &counts);
  }
  std::ranges::stable_sort(rules, [](const auto& a, const auto& b) {
    return a.second->lines > b.second->lines;
  });
  const uint64_t all = AllCharacters(stats);
  std::string text = "   lines    pages  % of text  rule: sites\n";
  for (const auto& [rule, counts] : rules) {
    char head[64];
    std::snprintf(head, sizeof(head), "%8llu %8llu %10s  ",
                  static_cast<unsigned long long>(counts->lines),
                  static_cast<unsigned long long>(counts->pages),
                  Fixed(100 * ShareOf(*counts, all), 3).c_str());
    text.append(head).append(rule);
    const std::string sites = SitesText(*counts);
    text += (sites.empty() ? "" : ": " + sites) + "\n";
  }
  text += std::to_string(stats.records) + " records, " +
          std::to_string(stats.damaged) + " damaged; " +
          std::to_string(stats.rules.size()) + " rules took something, " +
          std::to_string(stats.never.size()) + " never did\n";
  if (!stats.from_records && stats.records > 0) {
    text +=
        "the records have no removals (--with removed): lines only, from "
        "the summary\n";
  }
  for (const std::string& id : stats.never) {
    text += "never: " + id + "\n";
  }
  return text;
}

std::string RuleStatsJson(const RuleStats& stats) {
  std::string text;
  JsonWriter json(&text);
  json.BeginObject();
  json.Count("records", stats.records);
  json.Count("damaged", stats.damaged);
  json.Count("characters", stats.characters);
  json.Bool("from_records", stats.from_records);
  json.Key("rules").BeginObject();
  for (const auto& [rule, counts] : stats.rules) {
    json.EscapedKey(rule).BeginObject();
    json.Count("lines", counts.lines);
    json.Count("pages", counts.pages);
    json.Count("characters", counts.characters);
    json.Key("sites").BeginObject();
    for (const auto& [host, lines] : counts.sites) {
      json.EscapedKey(host).Integer(static_cast<int64_t>(lines));
    }
    json.EndObject();
    json.EndObject();
  }
  json.EndObject();
  json.Key("never").BeginArray();
  for (const std::string& id : stats.never) {
    json.String(id);
  }
  json.EndArray();
  json.EndObject();
  return text + "\n";
}

}  // namespace descale
