// The title of a plain text: its first line, if that looks like a title.

#ifndef DESCALE_RULES_TEXT_TITLE_H_
#define DESCALE_RULES_TEXT_TITLE_H_

#include "descale/document.h"

namespace descale {

// Makes the first surviving line of a plain text its title, unless it has one
// or the line is prose or ends like a sentence. The line stays in the text.
// Done after the rules, as a share bar above it would else be the title.
void TakeTextTitle(Document* document);

}  // namespace descale

#endif  // DESCALE_RULES_TEXT_TITLE_H_
