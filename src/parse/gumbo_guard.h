// RunGumbo: Gumbo 0.10.1 in an arena, under a budget.
//
// Every allocation of Gumbo's goes through our allocator into the arena, and
// nothing is ever freed one by one: gumbo_destroy_output recurses and overflows
// the stack on deep trees. When the budget is spent, or the backstop clock
// fires, the allocator leaves Gumbo by longjmp; Gumbo is C and everything that
// it holds lies in the arena, so nothing is lost.

#ifndef DESCALE_PARSE_GUMBO_GUARD_H_
#define DESCALE_PARSE_GUMBO_GUARD_H_

#include <string_view>

#include <gumbo.h>

#include "descale/options.h"
#include "descale/outcome.h"

#include "base/arena.h"

namespace descale {

// The parsed page, whose memory is `arena`'s, or nullptr and the reason in
// `refusal` (kMemory or kTime). `html` must outlive the result.
const GumboOutput* RunGumbo(std::string_view html, const Limits& limits,
                            Arena* arena, OutcomeReason* refusal);

}  // namespace descale

#endif  // DESCALE_PARSE_GUMBO_GUARD_H_
