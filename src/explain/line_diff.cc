#include "explain/line_diff.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace descale {
namespace {

using Lines = std::span<const std::string_view>;

// Lines that are gone and new together; memory grows with its square.
constexpr long kMostChanges = 2000;

// Myers' furthest-reaching paths: for each number of changes, how far into
// `before` the best path on each diagonal gets.
class Myers {
 public:
  Myers(Lines before, Lines after)
      : before_(before),
        after_(after),
        rows_(static_cast<long>(before.size())),
        columns_(static_cast<long>(after.size())) {}

  // Adds what is in common, shifted by `shift`; nothing if there are too many
  // changes.
  void AddCommon(size_t shift, std::vector<std::pair<size_t, size_t>>* common) {
    const long most = std::min(kMostChanges, rows_ + columns_);
    std::vector<long> reach(static_cast<size_t>(2 * most + 2), 0);
    for (long changes = 0; changes <= most; ++changes) {
      history_.push_back(reach);
      for (long diagonal = -changes; diagonal <= changes; diagonal += 2) {
        const long row = Advance(reach, most, changes, diagonal);
        reach[static_cast<size_t>(most + diagonal)] = row;
        if (row >= rows_ && row - diagonal >= columns_) {
          WalkBack(most, changes, shift, common);
          return;
        }
      }
    }
  }

 private:
  // Whether the path came from the diagonal above: by a line that is new.
  static bool FromAbove(const std::vector<long>& reach, long most, long changes,
                        long diagonal) {
    return diagonal == -changes ||
           (diagonal != changes &&
            reach[static_cast<size_t>(most + diagonal - 1)] <
                reach[static_cast<size_t>(most + diagonal + 1)]);
  }

  long Advance(const std::vector<long>& reach, long most, long changes,
               long diagonal) const {
    long row = Start(reach, most, changes, diagonal);
    while (row < rows_ && row - diagonal < columns_ &&
           before_[static_cast<size_t>(row)] ==
               after_[static_cast<size_t>(row - diagonal)]) {
      ++row;
    }
    return row;
  }

  static long Start(const std::vector<long>& reach, long most, long changes,
                    long diagonal) {
    if (changes == 0) {
      return 0;
    }
    return FromAbove(reach, most, changes, diagonal)
               ? reach[static_cast<size_t>(most + diagonal + 1)]
               : reach[static_cast<size_t>(most + diagonal - 1)] + 1;
  }

  void WalkBack(long most, long changes, size_t shift,
                std::vector<std::pair<size_t, size_t>>* common) const {
    const auto first = static_cast<std::ptrdiff_t>(common->size());
    long row = rows_;
    long column = columns_;
    for (; changes >= 0; --changes) {
      const auto& reach = history_[static_cast<size_t>(changes)];
      const long diagonal = row - column;
      const long start = Start(reach, most, changes, diagonal);
      while (row > start) {
        --row;
        --column;
        common->emplace_back(static_cast<size_t>(row) + shift,
                             static_cast<size_t>(column) + shift);
      }
      if (changes > 0 && FromAbove(reach, most, changes, diagonal)) {
        --column;
      } else {
        --row;
      }
    }
    std::reverse(common->begin() + first, common->end());
  }

  const Lines before_;
  const Lines after_;
  const long rows_;
  const long columns_;
  std::vector<std::vector<long>> history_;
};

}  // namespace

std::vector<std::pair<size_t, size_t>> CommonLines(Lines before, Lines after) {
  std::vector<std::pair<size_t, size_t>> common;
  const size_t shorter = std::min(before.size(), after.size());
  size_t head = 0;
  while (head < shorter && before[head] == after[head]) {
    common.emplace_back(head, head);
    ++head;
  }
  size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  Myers(before.subspan(head, before.size() - head - tail),
        after.subspan(head, after.size() - head - tail))
      .AddCommon(head, &common);
  for (size_t i = tail; i > 0; --i) {
    common.emplace_back(before.size() - i, after.size() - i);
  }
  return common;
}

}  // namespace descale
