// Reasons and notes as sentences.

#ifndef DESCALE_EXPLAIN_SENTENCES_H_
#define DESCALE_EXPLAIN_SENTENCES_H_

#include <string>

#include "descale/document.h"

namespace descale {

// Of a line that is not in the text.
std::string SentenceFor(const Reason& reason);

// Of a line that is, in that block.
std::string SentenceForKept(const Document& document, const Block& block);

// What a rule said of the line beside that.
std::string SentenceFor(NoteKind kind, const Reason& reason);

}  // namespace descale

#endif  // DESCALE_EXPLAIN_SENTENCES_H_
