// What the name of a file says: whether it is a page, of which kind, and how
// its article will be called.

#ifndef DESCALE_READ_NAMES_H_
#define DESCALE_READ_NAMES_H_

#include <string>
#include <string_view>

#include "descale/page.h"

namespace descale {

// True for .html, .htm, .xhtml, .txt and .text in any case, each also with
// .gz behind it: what a folder is searched for.
bool HasPageExtension(std::string_view path);

// kHtml or kText by the extension (less .gz), kAuto for an unknown one.
PageKind LikelyKind(std::string_view path);

// "a/b.html.gz" -> "a/b". Other extensions stay ("a/b.php"), and so does a
// name that is nothing but extension ("a/.html").
std::string_view WithoutPageExtension(std::string_view path);

// The part behind the last slash.
std::string_view BaseName(std::string_view path);

// `path` without extension as a path that cannot leave the folder it is put
// below: "/x/../../y//./z.html" -> "y/z".
std::string ContainedName(std::string_view path);

}  // namespace descale

#endif  // DESCALE_READ_NAMES_H_
