// The lines that two texts do not have in common.

#ifndef DESCALE_EXPLAIN_LINE_DIFF_H_
#define DESCALE_EXPLAIN_LINE_DIFF_H_

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace descale {

// Places (in `before`, in `after`) of a longest sequence of lines that both
// have, in order (E. W. Myers, "An O(ND) Difference Algorithm and Its
// Variations", 1986). Texts that differ in more than some thousand lines have
// only what they begin and end with in common.
std::vector<std::pair<size_t, size_t>> CommonLines(
    std::span<const std::string_view> before,
    std::span<const std::string_view> after);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_LINE_DIFF_H_
