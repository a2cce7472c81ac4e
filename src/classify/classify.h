// classify: which blocks of a Document are content.

#ifndef DESCALE_CLASSIFY_CLASSIFY_H_
#define DESCALE_CLASSIFY_CLASSIFY_H_

#include <cstdint>

#include "descale/content_model.h"
#include "descale/document.h"
#include "descale/options.h"

namespace descale {

// Sets Block::score of every block (how likely it is content) and removes
// (Block::reason) those that are boilerplate; sets Document::confidence. Plain
// text has no layout to judge: every block is kept there. How
// much it tells of its reasons does not change what it does. Thread-safe.
enum class Telling : uint8_t {
  kNothing,        // all removed blocks share one reason without evidence
  kReasons,        // each has its own
  kContributions,  // and Document::contributions are there
};
void Classify(const ContentModel& model, Favor favor, Telling telling,
              Document* document);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_CLASSIFY_H_
