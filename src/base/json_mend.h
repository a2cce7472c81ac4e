// MendJson: what web pages write into <script type="application/ld+json">,
// made fit for a strict parser.

#ifndef DESCALE_BASE_JSON_MEND_H_
#define DESCALE_BASE_JSON_MEND_H_

#include <string>
#include <string_view>

namespace descale {

// Appends `text` with these faults mended, all seen on real pages: ill-formed
// UTF-8, a byte order mark, raw control characters in strings, // and /* */
// comments, <!-- --> and CDATA wrappers, a trailing `;`, a comma before a
// closing bracket. Anything else is left for the parser to refuse.
void MendJson(std::string_view text, std::string* out);

}  // namespace descale

#endif  // DESCALE_BASE_JSON_MEND_H_
