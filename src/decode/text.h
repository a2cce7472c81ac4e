// Text: the noun between decode and parse. A page as valid UTF-8.

#ifndef DESCALE_DECODE_TEXT_H_
#define DESCALE_DECODE_TEXT_H_

#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/page.h"

namespace descale {

struct Text {
  PageKind kind = PageKind::kHtml;  // never kAuto
  // Valid UTF-8 without a byte order mark. A view into the page's bytes when
  // they are valid UTF-8 already, else into `converted`.
  std::string_view utf8;
  std::string converted;
  CharsetReport charset;
};

}  // namespace descale

#endif  // DESCALE_DECODE_TEXT_H_
