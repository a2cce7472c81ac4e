// clean: Document -> Article: the kept lines, as clean characters.

#ifndef DESCALE_CLEAN_CLEAN_H_
#define DESCALE_CLEAN_CLEAN_H_

#include <string>
#include <string_view>

#include "descale/article.h"
#include "descale/document.h"
#include "descale/options.h"

namespace descale {

// Appends `text` cleaned: valid UTF-8 in NFC (runs of non-starters cut at 30,
// the limit of UAX #15's Stream-Safe Text Format), control characters and
// noncharacters out, zero width joiners kept where they join, bidi controls
// kept only when balanced within the line, runs of white space as one space,
// lines trimmed. It changes characters and never removes a line that has
// something visible. Newlines stay. With `preformatted`, spaces and tabs stay
// as they are, but at the end of lines.
//
//   CleanText(CleanText(x)) == CleanText(x)
//
// The invisible characters, one by one:
//   - ZWJ, ZWNJ: kept between letters, marks, digits and emoji, and behind a
//     virama even at the end of a word (Malayalam writes final consonants so;
//     RFC 5892 allows the same). Elsewhere they do nothing. A run is one.
//   - Zero width space: kept between letters of scripts that mark words with
//     it (Thai, Lao, Khmer, Myanmar: Line_Break class SA). Elsewhere pages use
//     it to break URLs and long words, and it would split words for whoever
//     reads the text.
//   - Variation selectors: one behind each visible character.
//   - LRM, RLM, ALM: kept, a run as one. Embeddings, overrides and isolates:
//     kept in balanced pairs. A line of nothing else is empty.
//   - Tag characters: kept behind the black flag (regional flags).
//   - Soft hyphen, word joiner, grapheme joiner, U+FEFF and the other
//     Default_Ignorable code points: out.
//   - NEL, VT, FF, U+2028, U+2029: white space; with `preformatted`, newlines.
//
// Linear in the length of `text`. Thread-safe.
void CleanText(std::string_view text, bool preformatted, std::string* out);

// Fills text, blocks, metadata and, if asked, removals of `article` from the
// lines and blocks of `document` that nobody removed, in the document's order.
// Lines that have nothing visible vanish, and so do blocks and table rows of
// such lines. With `options.title_in_text` the title comes first, and the
// page's own heading does not repeat it. Metadata values become one clean line
// each. If there is no text at all, the outcome becomes dropped/no_text; else
// it stays what it was.
void Clean(const Document& document, const ExtractOptions& options,
           Article* article);

}  // namespace descale

#endif  // DESCALE_CLEAN_CLEAN_H_
