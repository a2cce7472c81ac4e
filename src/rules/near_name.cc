#include "rules/near_name.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace descale {
namespace {

size_t EditDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), size_t{0});
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

// Nothing that a person means is longer, and the work grows with the square.
constexpr size_t kMaxNameBytes = 100;

}  // namespace

std::string_view NearestName(std::string_view name,
                             const std::vector<std::string_view>& known) {
  if (name.size() > kMaxNameBytes) return {};
  // One slip in a short word, two in a longer one.
  size_t best = name.size() < 4 ? 2 : 3;
  std::string_view nearest;
  for (const std::string_view candidate : known) {
    if (candidate.size() >= name.size() + best) continue;
    const size_t distance = EditDistance(name, candidate);
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string Suggestion(std::string_view name,
                       const std::vector<std::string_view>& known) {
  const std::string_view nearest = NearestName(name, known);
  if (nearest.empty()) return {};
  return ", did you mean \"" + std::string(nearest) + "\"?";
}

}  // namespace descale
