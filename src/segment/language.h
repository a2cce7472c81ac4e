// Language: which language a page is in.

#ifndef DESCALE_SEGMENT_LANGUAGE_H_
#define DESCALE_SEGMENT_LANGUAGE_H_

#include "descale/document.h"

namespace descale {

// Fills document->metadata.language from the text of its blocks. What the page
// declares ("de-AT", "en_US") is believed unless most of the text is in a
// script that this language is not written in; else CLD2 is asked about at most
// 4 KB of the largest blocks (origin "cld2"). Left empty if neither knows.
void FillLanguage(const MetadataField& declared, Document* document);

}  // namespace descale

#endif  // DESCALE_SEGMENT_LANGUAGE_H_
