#include "rules/load_budget.h"

#include <string_view>

namespace descale {
namespace {

struct Limit {
  uint64_t most;
  std::string_view error;
};

// By Item.
constexpr std::array<Limit, LoadBudget::kItemCount> kLimits = {{
    {50'000, "more than 50000 rules"},
    {3'000'000, "the patterns are too large"},
    {100, "more than 100 uses of is_file"},
    {16ULL << 20, "files larger than 16 MB, those of sites aside"},
    {64ULL << 20, "files of sites larger than 64 MB"},
}};

}  // namespace

bool LoadBudget::Spend(Item item, uint64_t amount) {
  const uint64_t before =
      spent_[item].fetch_add(amount, std::memory_order_relaxed);
  if (before + amount <= kLimits[item].most) return true;
  overspent_.store(true, std::memory_order_relaxed);
  return false;
}

void LoadBudget::Report(ErrorLog* errors) const {
  for (size_t item = 0; item < kItemCount; ++item) {
    if (spent_[item].load(std::memory_order_relaxed) <= kLimits[item].most) {
      continue;
    }
    errors->Add("all rule files together", {}, kLimits[item].error);
  }
}

}  // namespace descale
