// Which bidirectional controls of a line are of use.

#ifndef DESCALE_CLEAN_BIDI_H_
#define DESCALE_CLEAN_BIDI_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace descale {

// Byte offsets, ascending, of the embeddings, overrides and isolates in `line`
// that nothing ends, and of the ends (PDF, PDI) that end nothing. Those turn
// the text around them, or the text behind the line, in ways that nobody meant
// ("Trojan Source"). As in UAX #9, an isolate's end also ends the embeddings
// left open in it, and an embedding's end reaches no further than the isolate.
std::vector<size_t> UnbalancedBidiControls(std::string_view line);

}  // namespace descale

#endif  // DESCALE_CLEAN_BIDI_H_
