// What a set of published rules says of a text.

#ifndef DESCALE_FILTER_VERDICT_H_
#define DESCALE_FILTER_VERDICT_H_

#include <string>
#include <string_view>

namespace descale {

// Each returns which rule refuses the text, and the figure that decided
// ("mean word length 12.1 is over 10"); "" if none does. `language` is that of
// Metadata.
std::string GopherQuality(std::string_view text, std::string_view language);
std::string GopherRepetition(std::string_view text);
std::string C4Page(std::string_view text);

// The rule that takes the line out of the text; "" if none does.
std::string_view C4Line(std::string_view line);

}  // namespace descale

#endif  // DESCALE_FILTER_VERDICT_H_
