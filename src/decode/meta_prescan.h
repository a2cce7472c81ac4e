// What a page says of its own encoding, found before it can be parsed.

#ifndef DESCALE_DECODE_META_PRESCAN_H_
#define DESCALE_DECODE_META_PRESCAN_H_

#include <string>
#include <string_view>

namespace descale {

// The label in the first <meta> that names a known encoding, else that of the
// XML declaration; "" if there is none. In lower case.
//
// Source: HTML Standard 13.2.3.2, "prescan a byte stream to determine its
// encoding" and "get an XML encoding". Two differences: it reads 16 KB instead
// of 1 KB, because real pages declare late (a browser then starts over); and
// it passes over scripts and styles, which the standard, within its 1 KB, does
// not.
std::string DeclaredInPage(std::string_view bytes);

// The label in a Content-Type such as "text/html; charset=koi8-r"; "" if there
// is none. Source: HTML Standard, "extracting a character encoding from a meta
// element".
std::string_view CharsetOfContentType(std::string_view value);

}  // namespace descale

#endif  // DESCALE_DECODE_META_PRESCAN_H_
