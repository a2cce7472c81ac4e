// Cosmetic filters of ad blockers as css rules: a file for all sites, and one
// for each host that a filter names.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/import.h"

#include "tune/cosmetic_filter.h"
#include "tune/import_lines.h"
#include "tune/rule_text.h"
#include "tune/toml_writer.h"

namespace descale {
namespace {

constexpr std::string_view kGeneric;  // as a host: all sites
constexpr std::string_view kGenericSet = "cosmetic";

// A selector on one host, or on all.
struct Hiding {
  std::string place;               // of the line that asked for it first
  std::set<std::string> excluded;  // hosts where it does not act
};
using Hidings = std::map<std::string, Hiding>;  // by selector

// The filters of all sources, then the files that they make.
class FilterList {
 public:
  void Add(const CosmeticFilter& filter, const ImportLine& line) {
    if (filter.is_exception) {
      exceptions_.push_back({filter.selector, filter.hosts});
      return;
    }
    std::vector<std::string> hosts = filter.hosts;
    if (hosts.empty()) {
      hosts.emplace_back(kGeneric);
    }
    for (const std::string& host : hosts) {
      Hiding& hiding = hidings_[host][filter.selector];
      if (hiding.place.empty()) {
        hiding.place = line.place();
      }
      hiding.excluded.insert(filter.excluded.begin(), filter.excluded.end());
    }
  }

  std::vector<ImportedFile> Files() {
    ApplyExceptions();
    for (const auto& [host, hidings] : hidings_) {
      AddHost(host, hidings);
    }
    std::vector<ImportedFile> files;
    for (const auto& [host, rules] : rules_) {
      const bool is_generic = host == kGeneric;
      SiteHead head;
      head.comment = "Imported cosmetic filters.";
      head.set = is_generic ? std::string(kGenericSet) : SetNameOf(host);
      if (!is_generic) {
        head.sites = {host, "*." + host};
      }
      head.why = is_generic ? "What ad blockers hide on all sites"
                            : "What ad blockers hide on " + host;
      files.push_back({head.set + ".toml", SiteHeadText(head) + rules});
    }
    return files;
  }

 private:
  struct Exception {
    std::string selector;
    std::vector<std::string> hosts;  // none: everywhere
  };

  void ApplyExceptions() {
    for (const Exception& exception : exceptions_) {
      for (auto& [host, hidings] : hidings_) {
        const auto hiding = hidings.find(exception.selector);
        if (hiding == hidings.end()) {
          continue;
        }
        if (exception.hosts.empty() ||
            std::ranges::find(exception.hosts, host) != exception.hosts.end()) {
          hidings.erase(hiding);
        } else {
          hiding->second.excluded.insert(exception.hosts.begin(),
                                         exception.hosts.end());
        }
      }
    }
  }

  // Selectors that act on all pages of the host are one rule; each of the
  // others is one that the files of other hosts can turn off.
  void AddHost(const std::string& host, const Hidings& hidings) {
    RuleText all = Rule("hidden", "Elements that ad blockers hide");
    int number = 0;
    std::string others;
    const std::string set =
        host == kGeneric ? std::string(kGenericSet) : SetNameOf(host);
    for (const auto& [selector, hiding] : hidings) {
      const std::vector<std::string> excluded =
          ExcludedWithin(host, hiding.excluded);
      const TomlItem item = {TomlString(selector), hiding.place};
      if (excluded.empty()) {
        all.css.push_back(item);
        continue;
      }
      RuleText rule = Rule("hidden-" + std::to_string(++number),
                           "The same, but not on all of the hosts");
      rule.css.push_back(item);
      others += RuleTableText(rule);
      RuleText off;
      off.id = set + "/" + rule.id;
      off.state = "off";
      for (const std::string& other : excluded) {
        rules_[other] += RuleTableText(off);
      }
    }
    std::string text = all.css.empty() ? "" : RuleTableText(all);
    text += others;
    if (!text.empty()) {
      rules_[host] = text + rules_[host];
    }
  }

  // Exclusions that make a difference: of hosts below this one.
  static std::vector<std::string> ExcludedWithin(
      const std::string& host, const std::set<std::string>& excluded) {
    std::vector<std::string> within;
    for (const std::string& other : excluded) {
      if (host == kGeneric || other.ends_with("." + host)) {
        within.push_back(other);
      }
    }
    return within;
  }

  static RuleText Rule(std::string id, std::string why) {
    RuleText rule;
    rule.id = std::move(id);
    rule.rule_class = "ad";
    rule.why = std::move(why);
    rule.action = "drop-block";
    return rule;
  }

  std::map<std::string, Hidings> hidings_;  // by host
  std::vector<Exception> exceptions_;
  std::map<std::string, std::string> rules_;  // tables, by host
};

void AddLine(ImportLine line, FilterList* filters) {
  const std::string_view text = line.text();
  if (text.starts_with("[Adblock") || text.starts_with("[uBlock")) {
    line.NotNeeded("it heads the list");
    return;
  }
  const auto separator = CosmeticSeparator(text);
  if (!separator) {
    line.NotNeeded("filters of requests hide no text");
    return;
  }
  if (const auto why = WhyNotNeeded(text, *separator); !why.empty()) {
    line.NotNeeded(why);
    return;
  }
  const auto filter = ParseCosmetic(text, *separator);
  if (!filter.ok()) {
    line.CannotBe(filter.status().message());
    return;
  }
  filters->Add(*filter, line);
  if (filter->bad_hosts.empty()) {
    line.Translated();
  } else {
    line.CannotBe("\"" + filter->bad_hosts.front() +
                  "\" is no host; the others were translated");
  }
}

}  // namespace

ImportReport ImportCosmetic(const std::vector<ImportSource>& sources) {
  ImportReport report;
  FilterList filters;
  for (const ImportSource& source : sources) {
    ForEachImportLine(source, "!", &report,
                      [&](ImportLine line) { AddLine(line, &filters); });
  }
  report.files = filters.Files();
  std::ranges::sort(report.files, {}, &ImportedFile::name);
  return report;
}

}  // namespace descale
