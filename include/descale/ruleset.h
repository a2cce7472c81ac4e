// RuleSet: rules compiled from TOML files, shipped and the user's own. The
// language is described in rules/README.md.
//
// A RuleSet is immutable; all methods are const and safe from many threads.
// Share one RuleSet between extractors by shared_ptr.

#ifndef DESCALE_RULESET_H_
#define DESCALE_RULESET_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "descale/options.h"
#include "descale/status.h"

namespace descale {

class RuleSet {
 public:
  // Loads, checks (examples included) and compiles. Errors are
  // kInvalidArgument and name file, line, column and key:
  //   my/site.toml:12:8: unknown key "dorp", did you mean "do"?
  static Result<std::shared_ptr<const RuleSet>> Load(
      const RuleOptions& options);

  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;
  ~RuleSet();

  // How many rules are on, over all sets.
  size_t size() const;
  // Full ids ("en/share-label") of all rules, in load order.
  std::vector<std::string> ids() const;

  // The implementation, for src/rules only.
  struct Impl;
  const Impl& impl() const { return *impl_; }
  explicit RuleSet(std::unique_ptr<const Impl> impl);

 private:
  std::unique_ptr<const Impl> impl_;
};

}  // namespace descale

#endif  // DESCALE_RULESET_H_
