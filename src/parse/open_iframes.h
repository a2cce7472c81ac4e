// WithIframesClosed: pages in which an <iframe> is never closed.
//
// Its content is raw text up to </iframe>, by the standard the whole rest of
// the page. Where scripts run, browsers do not see it if it stands in a
// <noscript>, as trackers' iframes do, so that nobody notices but who reads
// the page without scripts.

#ifndef DESCALE_PARSE_OPEN_IFRAMES_H_
#define DESCALE_PARSE_OPEN_IFRAMES_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace descale {

// A copy of a page in which the content of an <iframe> begins at
// `first` and nothing closes it: there an end tag stands before the next '<',
// and likewise behind every <iframe> that follows. One pass.
std::string WithIframesClosed(std::string_view html, size_t first);

}  // namespace descale

#endif  // DESCALE_PARSE_OPEN_IFRAMES_H_
