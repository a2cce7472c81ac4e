// What a RuleSet is made of: the rules of all files, and the packs compiled
// from them so far.

#ifndef DESCALE_RULES_RULESET_IMPL_H_
#define DESCALE_RULES_RULESET_IMPL_H_

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "descale/page.h"
#include "descale/ruleset.h"

#include "base/script.h"
#include "rules/pack.h"
#include "rules/rule.h"
#include "rules/single_rule.h"

namespace descale {

// The rules that one page needs. Pointers stay good as long as the RuleSet.
struct PagePacks {
  const Pack* page = nullptr;  // for every line
  struct ForScript {
    Script script;
    const Pack* pack;
  };
  std::vector<ForScript> scripts;  // for lines mostly of that script
};

struct RuleSet::Impl {
  explicit Impl(std::vector<RuleFile> files);

  // Compiles what has not been compiled before. Thread-safe.
  PagePacks PacksFor(PageKind mode, std::string_view language) const;

  std::vector<Rule> rules;  // of all files, in load order
  // By rule: the one with the smaller rank has the say over a line that both
  // would take. By level, then by id, so that the order of files and of rules
  // in a file does not matter.
  std::vector<uint32_t> ranks;
  // By rule: only take-meta rules and those that roam have one.
  std::vector<std::unique_ptr<SingleRule>> singles;

 private:
  // The pages that a file's rules are for.
  struct Scope {
    std::vector<std::string> langs;
    std::optional<Script> script;
    uint32_t first_rule = 0;
    uint32_t end_rule = 0;

    bool AppliesTo(std::string_view language) const;
  };
  // Mode, language ("" for any that no file names), script (or none).
  using PackKey = std::tuple<PageKind, std::string, std::optional<int>>;

  const Pack* PackFor(const PackKey& key) const;
  std::unique_ptr<const Pack> Compile(const PackKey& key) const;
  void RankRules();

  std::vector<Scope> scopes_;
  std::vector<std::string> languages_;  // that a file names, sorted
  std::vector<Script> scripts_;
  mutable std::mutex mutex_;
  mutable std::map<PackKey, std::unique_ptr<const Pack>> packs_;
};

}  // namespace descale

#endif  // DESCALE_RULES_RULESET_IMPL_H_
