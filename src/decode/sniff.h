// HTML or text? A decision by content, where the caller has not made one.

#ifndef DESCALE_DECODE_SNIFF_H_
#define DESCALE_DECODE_SNIFF_H_

#include <string_view>

#include "descale/page.h"

namespace descale {

// kHtml or kText, never kAuto. In order of weight: what the caller says
// (Page::kind); a text that begins as HTML documents do; what the name suggests
// (Page::likely); real tags, as often as in a fragment of HTML.
PageKind KindOfPage(const Page& page, std::string_view utf8);

}  // namespace descale

#endif  // DESCALE_DECODE_SNIFF_H_
