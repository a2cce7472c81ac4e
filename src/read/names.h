// What the name of a file says: of which format it is, and how its article will
// be called.

#ifndef DESCALE_READ_NAMES_H_
#define DESCALE_READ_NAMES_H_

#include <string>
#include <string_view>

#include "descale/page.h"

namespace descale {

// The input format that the extension stands for, in any case and with .gz or
// .zst behind it or not; "" for an unknown one.
//   html   .html .htm .xhtml
//   text   .txt .text
//   warc   .warc .wet
//   jsonl  .jsonl .ndjson
//   tar    .tar .tgz
std::string_view FormatOfName(std::string_view path);

// Whether it is a file of one page.
bool IsPageName(std::string_view path);

// Whether a folder is searched for such names, to be read as `format`. "auto"
// wants pages and WARC files: JSON lines and tar files may be anything.
bool IsWantedName(std::string_view path, std::string_view format);

// kHtml or kText by the extension, kAuto for any other.
PageKind LikelyKind(std::string_view path);

// "a/b.html.gz" -> "a/b". Other extensions stay ("a/b.php"), and so does a
// name that is nothing but extension ("a/.html").
std::string_view WithoutKnownExtension(std::string_view path);

// The part behind the last slash.
std::string_view BaseName(std::string_view path);

// `path` without extension as a path that cannot leave the folder it is put
// below: "/x/../../y//./z.html" -> "y/z".
std::string ContainedName(std::string_view path);

}  // namespace descale

#endif  // DESCALE_READ_NAMES_H_
