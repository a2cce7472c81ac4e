// classify: which blocks of a Document are content.

#ifndef DESCALE_CLASSIFY_CLASSIFY_H_
#define DESCALE_CLASSIFY_CLASSIFY_H_

#include "descale/document.h"

namespace descale {

// Sets Block::score of every block and removes (Block::reason) those that are
// boilerplate. Plain text has no layout to judge: every block is kept there.
void Classify(Document* document);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_CLASSIFY_H_
