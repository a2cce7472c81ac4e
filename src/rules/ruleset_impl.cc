#include "rules/ruleset_impl.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace descale {

bool RuleSet::Impl::Scope::AppliesTo(std::string_view language) const {
  if (langs.empty() && !script) return true;
  return std::ranges::find(langs, language) != langs.end();
}

RuleSet::Impl::Impl(std::vector<RuleFile> files) {
  for (RuleFile& file : files) {
    Scope scope;
    scope.first_rule = static_cast<uint32_t>(rules.size());
    std::ranges::move(file.rules, std::back_inserter(rules));
    scope.end_rule = static_cast<uint32_t>(rules.size());
    scope.langs = std::move(file.langs);
    scope.script = file.script;
    languages_.insert(languages_.end(), scope.langs.begin(), scope.langs.end());
    if (scope.script &&
        std::ranges::find(scripts_, *scope.script) == scripts_.end()) {
      scripts_.push_back(*scope.script);
    }
    scopes_.push_back(std::move(scope));
  }
  std::ranges::sort(languages_);
  RankRules();
  singles.resize(rules.size());
  for (size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    if (rule.state == RuleState::kOn &&
        (rule.action == Action::kTakeMeta || rule.roams())) {
      singles[i] = std::make_unique<SingleRule>(rule);
    }
  }
}

void RuleSet::Impl::RankRules() {
  std::vector<uint32_t> order(rules.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, [&](uint32_t a, uint32_t b) {
    if (rules[a].level != rules[b].level) {
      return rules[a].level > rules[b].level;
    }
    return rules[a].id < rules[b].id;
  });
  ranks.resize(rules.size());
  for (uint32_t rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = rank;
  }
}

PagePacks RuleSet::Impl::PacksFor(PageKind mode,
                                  std::string_view language) const {
  // All languages that no file names share one pack.
  const bool known = std::ranges::binary_search(languages_, language);
  const std::string name(known ? language : std::string_view());
  PagePacks packs;
  packs.page = PackFor({mode, name, std::nullopt});
  for (const Script script : scripts_) {
    const Pack* pack = PackFor({mode, name, script.id});
    if (!pack->empty()) packs.scripts.push_back({script, pack});
  }
  return packs;
}

const Pack* RuleSet::Impl::PackFor(const PackKey& key) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  std::unique_ptr<const Pack>& pack = packs_[key];
  if (pack == nullptr) pack = Compile(key);
  return pack.get();
}

std::unique_ptr<const Pack> RuleSet::Impl::Compile(const PackKey& key) const {
  const auto& [mode, language, script] = key;
  std::vector<uint32_t> chosen;
  for (const Scope& scope : scopes_) {
    const bool for_page = scope.AppliesTo(language);
    const bool for_script =
        !for_page && scope.script && scope.script->id == script;
    if (script ? !for_script : !for_page) continue;
    for (uint32_t i = scope.first_rule; i < scope.end_rule; ++i) {
      const Rule& rule = rules[i];
      if (rule.state != RuleState::kOn) continue;
      if (rule.when.mode && *rule.when.mode != mode) continue;
      chosen.push_back(i);
    }
  }
  return std::make_unique<Pack>(rules, ranks, chosen);
}

}  // namespace descale
