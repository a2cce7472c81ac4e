// clean: Document -> Article: the kept lines, as clean characters.

#ifndef DESCALE_CLEAN_CLEAN_H_
#define DESCALE_CLEAN_CLEAN_H_

#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/document.h"

namespace descale {

// Appends `text` cleaned: valid UTF-8 in NFC (runs of non-starters cut as
// UAX #15's Stream-Safe Text Format says), control characters and
// noncharacters out, zero width joiners kept where they join, bidi controls
// kept only when balanced within the line, runs of white space as one space,
// lines trimmed. It changes characters and never removes a line that has
// something visible. Newlines stay. With `preformatted`, spaces and tabs stay
// as they are, but at the end of lines.
//
//   CleanText(CleanText(x)) == CleanText(x)
void CleanText(std::string_view text, bool preformatted, std::string* out);

// Fills text, blocks, metadata and, if asked, removals of `article` from the
// lines and blocks of `document` that nobody removed.
void Clean(const Document& document, bool keep_removed, Article* article);

}  // namespace descale

#endif  // DESCALE_CLEAN_CLEAN_H_
