// What a RuleSet is made of: the rules of all files, and what has been compiled
// from them so far.

#ifndef DESCALE_RULES_RULESET_IMPL_H_
#define DESCALE_RULES_RULESET_IMPL_H_

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "descale/page.h"
#include "descale/ruleset.h"

#include "base/script.h"
#include "dom/selector_set.h"
#include "rules/file_index.h"
#include "rules/pack.h"
#include "rules/rule.h"
#include "rules/single_rule.h"

namespace descale {

// The rules for one kind of page. Lives as long as the RuleSet.
struct PagePlan {
  std::vector<const Pack*> packs;  // for every line
  struct ForScript {
    Script script;
    LeadBytes leads;  // without any of which a line is not of that script
    const Pack* pack;
  };
  std::vector<ForScript> scripts;  // for lines mostly of that script
  // Rules that another one stands in for, sorted.
  std::vector<uint32_t> amended;
};

struct RuleSet::Impl {
  explicit Impl(std::vector<RuleFile> loaded);

  // The plan for pages of a language for which the CMS and site files
  // `special` are, as FileIndex finds them. Compiles what has not been compiled
  // before. Thread-safe.
  const PagePlan& PlanFor(PageKind mode, std::string_view language,
                          const std::vector<uint32_t>& special) const;

  // The css selectors for such pages of any language. Thread-safe.
  std::vector<const SelectorSet*> SelectorsFor(
      const std::vector<uint32_t>& special) const;

  std::vector<RuleFile> files;  // without their rules
  FileIndex index;              // which files are for which pages
  std::vector<Rule> rules;      // of all files, in load order
  // By rule: the one with the smaller rank has the say over a line that both
  // would take. By level, then those that take a line before those that edit
  // it, then by id, so that the order of files and of rules in a file does not
  // matter.
  std::vector<uint32_t> ranks;
  // By rule: only those have one that take a value from a line, edit it or
  // roam.
  std::vector<std::unique_ptr<SingleRule>> singles;

 private:
  using Files = std::vector<uint32_t>;
  using PackKey = std::pair<PageKind, Files>;
  using PlanKey = std::tuple<PageKind, std::string, Files>;

  void TakeRules();
  void NumberSelectors();
  void RankRules();
  void MakeSingles();

  std::unique_ptr<const PagePlan> MakePlan(const PlanKey& key) const;
  const Pack* PackOf(PageKind mode, Files files) const;
  std::vector<uint32_t> AmendedBy(const Files& files) const;
  const SelectorSet* SelectorsOf(const Files& files) const;

  // By file, its rules: [first, end) of `rules`.
  std::vector<std::pair<uint32_t, uint32_t>> ranges_;
  mutable std::mutex mutex_;
  mutable std::map<PackKey, std::unique_ptr<const Pack>> packs_;
  mutable std::map<PlanKey, std::unique_ptr<const PagePlan>> plans_;
  mutable std::map<Files, std::unique_ptr<const SelectorSet>> selectors_;
};

}  // namespace descale

#endif  // DESCALE_RULES_RULESET_IMPL_H_
