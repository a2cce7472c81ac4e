// LoadBudget: what all rule files of one load may cost together. Rule files
// are not trusted; these limits bound the time and the memory that loading
// takes.
//
// Safe from many threads: files are loaded on several at once.

#ifndef DESCALE_RULES_LOAD_BUDGET_H_
#define DESCALE_RULES_LOAD_BUDGET_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "rules/error_log.h"

namespace descale {

class LoadBudget {
 public:
  enum Item : uint8_t {
    kRules,
    // Of the patterns; RE2 compiles some 3 million a second.
    kInstructions,
    // Uses of is_file.
    kPhraseFiles,
    // Of the user's own files but those with `sites`, and of what is_file
    // names; of those with `sites`.
    kBytes,
    kSiteBytes,
  };
  static constexpr size_t kItemCount = 5;

  // False once more of the item has been spent than there is.
  bool Spend(Item item, uint64_t amount);

  // True once an item is overspent: whoever loads may stop.
  bool overspent() const { return overspent_.load(std::memory_order_relaxed); }

  // Logs the items that are overspent.
  void Report(ErrorLog* errors) const;

 private:
  std::array<std::atomic<uint64_t>, kItemCount> spent_{};
  std::atomic<bool> overspent_ = false;
};

}  // namespace descale

#endif  // DESCALE_RULES_LOAD_BUDGET_H_
