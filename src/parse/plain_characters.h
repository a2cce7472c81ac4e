// Characters that the HTML Standard's preprocessing, or Gumbo, replaces before
// anything else looks at the page.

#ifndef DESCALE_PARSE_PLAIN_CHARACTERS_H_
#define DESCALE_PARSE_PLAIN_CHARACTERS_H_

#include <optional>
#include <string_view>

#include "base/arena.h"

namespace descale {

// The page with CR LF and CR as LF, and U+FFFD for control characters and
// noncharacters: the page itself if it has none, else a copy in the arena. None
// if there is a NUL, whose fate depends on the parser's state. `utf8` is valid.
std::optional<std::string_view> WithPlainCharacters(std::string_view utf8,
                                                    Arena* arena);

}  // namespace descale

#endif  // DESCALE_PARSE_PLAIN_CHARACTERS_H_
