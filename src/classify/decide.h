// The document-level decision: which blocks are kept, given their scores.

#ifndef DESCALE_CLASSIFY_DECIDE_H_
#define DESCALE_CLASSIFY_DECIDE_H_

#include <vector>

#include "descale/document.h"

namespace descale {

// True for each block to keep. Looks for the smallest section that holds most
// of the words that score as content, and keeps what scores well in it. If
// nothing scores well, everything but plain boilerplate is kept, and if there
// is nothing else, that: a page's text is better too long than lost.
std::vector<bool> DecideBlocks(const Document& document,
                               const std::vector<float>& scores);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_DECIDE_H_
