// NestingCheck: what must be known of a page before Gumbo sees it.
//
// Gumbo 0.10.1 has no depth limit, and its time grows faster than the square
// of the depth and with the square of one tag's attributes; nothing can stop
// it there but the allocator, which sees neither. So both are bounded
// beforehand, from the tags alone.

#ifndef DESCALE_PARSE_NESTING_H_
#define DESCALE_PARSE_NESTING_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/options.h"
#include "descale/outcome.h"
#include "descale/tag.h"

#include "parse/tag_scanner.h"

namespace descale {

// Fed with the tags of a page in their order. The depth is an estimate:
// elements whose end tag may be left out (p, li, td, ...) are not counted, so
// the true depth is at most some four times it.
class NestingCheck {
 public:
  explicit NestingCheck(const Limits& limits) : limits_(limits) {}

  // False once the page is over a limit.
  bool Open(TagId tag, uint32_t attribute_count);
  void Close(TagId tag);

  // Ok, or degraded with kTooDeep or kTooLarge (attributes).
  Outcome outcome() const;

 private:
  void RemoveNearest(TagId tag);
  void PopThrough(TagId tag);

  const Limits& limits_;
  // A simplified stack of open elements (HTML Standard, 13.2.4.2).
  std::vector<TagId> stack_;
  std::array<uint32_t, kTagCount> open_{};
  bool too_deep_ = false;
  bool too_many_attributes_ = false;
};

// Of a whole page.
Outcome CheckNesting(std::string_view html, const Limits& limits);

}  // namespace descale

#endif  // DESCALE_PARSE_NESTING_H_
