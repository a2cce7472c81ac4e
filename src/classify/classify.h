// classify: which blocks of a Document are content.

#ifndef DESCALE_CLASSIFY_CLASSIFY_H_
#define DESCALE_CLASSIFY_CLASSIFY_H_

#include "descale/content_model.h"
#include "descale/document.h"
#include "descale/options.h"

namespace descale {

// Sets Block::score of every block (how likely it is content) and removes
// (Block::reason) those that are boilerplate; sets Document::confidence. Plain
// text has no layout to judge: every block is kept there. Unless
// `options.keep_removed`, all removed blocks share one reason without evidence.
// Thread-safe.
void Classify(const ContentModel& model, const ExtractOptions& options,
              Document* document);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_CLASSIFY_H_
