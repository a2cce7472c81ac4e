#include "rules/ruleset_impl.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unordered_map>

namespace descale {

RuleSet::Impl::Impl(std::vector<RuleFile> loaded)
    : files(std::move(loaded)), index(files) {
  TakeRules();
  NumberSelectors();
  RankRules();
  MakeSingles();
}

void RuleSet::Impl::TakeRules() {
  for (RuleFile& file : files) {
    const auto first = static_cast<uint32_t>(rules.size());
    std::ranges::move(file.rules, std::back_inserter(rules));
    file.rules.clear();
    ranges_.emplace_back(first, static_cast<uint32_t>(rules.size()));
  }
}

void RuleSet::Impl::NumberSelectors() {
  uint32_t number = 0;
  for (Rule& rule : rules) {
    for (CssPattern& css : rule.css) css.number = number++;
  }
  for (RuleFile& file : files) {
    for (FieldSelector& body : file.select.body) body.number = number++;
  }
}

void RuleSet::Impl::RankRules() {
  std::vector<uint32_t> order(rules.size());
  std::iota(order.begin(), order.end(), 0U);
  // The file tells apart those that change the same rule.
  const auto key = [&](uint32_t i) {
    const Rule& rule = rules[i];
    return std::tuple(-static_cast<int>(rule.level), rule.edits(),
                      std::string_view(rule.id), std::string_view(rule.file));
  };
  std::ranges::sort(order, {}, key);
  ranks.resize(rules.size());
  for (uint32_t rank = 0; rank < order.size(); ++rank) {
    ranks[order[rank]] = rank;
  }
}

void RuleSet::Impl::MakeSingles() {
  singles.resize(rules.size());
  for (size_t i = 0; i < rules.size(); ++i) {
    const Rule& rule = rules[i];
    if (rule.state == RuleState::kOff) continue;
    if (rule.action == Action::kTakeMeta || rule.edits() || rule.roams()) {
      singles[i] = std::make_unique<SingleRule>(rule);
    }
  }
}

const PagePlan& RuleSet::Impl::PlanFor(
    PageKind mode, std::string_view language,
    const std::vector<uint32_t>& special) const {
  const PlanKey key(mode, std::string(index.KnownLanguage(language)), special);
  const std::lock_guard<std::mutex> lock(mutex_);
  std::unique_ptr<const PagePlan>& plan = plans_[key];
  if (plan == nullptr) plan = MakePlan(key);
  return *plan;
}

std::unique_ptr<const PagePlan> RuleSet::Impl::MakePlan(
    const PlanKey& key) const {
  const auto& [mode, language, special] = key;
  auto plan = std::make_unique<PagePlan>();
  const Files& common = index.CommonFiles(language);
  Files all = common;
  MergeFiles(special, &all);
  plan->amended = AmendedBy(all);
  // What is common has one pack for all sites; thousands of sites have small
  // ones of their own.
  plan->packs.push_back(PackOf(mode, common));
  Files own;
  std::ranges::set_difference(special, common, std::back_inserter(own));
  if (!own.empty()) plan->packs.push_back(PackOf(mode, own));
  for (const FileIndex::ForScript& entry : index.scripts()) {
    Files foreign;
    std::ranges::set_difference(entry.files, all, std::back_inserter(foreign));
    if (foreign.empty()) continue;
    const Pack* pack = PackOf(mode, foreign);
    if (!pack->empty()) {
      plan->scripts.push_back({entry.script, entry.leads, pack});
    }
  }
  return plan;
}

// Of each id that rules of these files change, all rules but the highest.
std::vector<uint32_t> RuleSet::Impl::AmendedBy(const Files& chosen) const {
  std::unordered_map<std::string_view, uint32_t> highest;
  for (const uint32_t file : chosen) {
    for (uint32_t i = ranges_[file].first; i < ranges_[file].second; ++i) {
      if (!rules[i].amends) continue;
      const auto [entry, is_new] = highest.try_emplace(rules[i].id, i);
      if (!is_new && ranks[i] < ranks[entry->second]) entry->second = i;
    }
  }
  std::vector<uint32_t> amended;
  if (highest.empty()) return amended;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    const auto entry = highest.find(rules[i].id);
    if (entry != highest.end() && entry->second != i) amended.push_back(i);
  }
  return amended;
}

const Pack* RuleSet::Impl::PackOf(PageKind mode, Files chosen) const {
  PackKey key(mode, std::move(chosen));
  std::unique_ptr<const Pack>& pack = packs_[key];
  if (pack != nullptr) return pack.get();
  std::vector<uint32_t> active;
  for (const uint32_t file : key.second) {
    for (uint32_t i = ranges_[file].first; i < ranges_[file].second; ++i) {
      const Rule& rule = rules[i];
      if (rule.state == RuleState::kOff) continue;
      if (rule.when.mode && *rule.when.mode != mode) continue;
      active.push_back(i);
    }
  }
  pack = std::make_unique<const Pack>(rules, ranks, active);
  return pack.get();
}

std::vector<const SelectorSet*> RuleSet::Impl::SelectorsFor(
    const std::vector<uint32_t>& special) const {
  const std::lock_guard<std::mutex> lock(mutex_);
  const Files& common = index.UnspecialFiles();
  Files own;
  std::ranges::set_difference(special, common, std::back_inserter(own));
  std::vector<const SelectorSet*> sets;
  for (const Files* chosen : {&common, &std::as_const(own)}) {
    const SelectorSet* set = SelectorsOf(*chosen);
    if (!set->empty()) sets.push_back(set);
  }
  return sets;
}

const SelectorSet* RuleSet::Impl::SelectorsOf(const Files& chosen) const {
  std::unique_ptr<const SelectorSet>& set = selectors_[chosen];
  if (set != nullptr) return set.get();
  auto made = std::make_unique<SelectorSet>();
  for (const uint32_t file : chosen) {
    for (uint32_t i = ranges_[file].first; i < ranges_[file].second; ++i) {
      if (rules[i].state == RuleState::kOff) continue;
      for (const CssPattern& css : rules[i].css) {
        made->Add(css.selector, css.number);
      }
    }
    for (const FieldSelector& body : files[file].select.body) {
      made->Add(body.selector, body.number);
    }
  }
  set = std::move(made);
  return set.get();
}

}  // namespace descale
