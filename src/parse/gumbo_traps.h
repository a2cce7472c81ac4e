// WithoutGumboTraps: pages that would end the process.
//
// Gumbo 0.10.1, as Debian builds it, has its assertions on. One of them does
// not hold: text of a CDATA section in an element such as <desc>, within <svg>
// within a table, is still waiting to be written when more text comes
// (handle_in_table). Nothing can stop abort() in a library, so a page that may
// do this is changed before it gets there.

#ifndef DESCALE_PARSE_GUMBO_TRAPS_H_
#define DESCALE_PARSE_GUMBO_TRAPS_H_

#include <optional>
#include <string>
#include <string_view>

namespace descale {

// A copy in which what begins CDATA sections begins bogus comments, as it does
// in HTML anyway; none if there is no table, foreign content or such section.
// Scripts keep theirs.
std::optional<std::string> WithoutGumboTraps(std::string_view html);

}  // namespace descale

#endif  // DESCALE_PARSE_GUMBO_TRAPS_H_
