// BlockFeatures: what a judge of blocks sees of each block.
//
// Computed from the Document alone, in one pass over sections and one over
// blocks, linear in both.

#ifndef DESCALE_CLASSIFY_FEATURES_H_
#define DESCALE_CLASSIFY_FEATURES_H_

#include <cstdint>
#include <vector>

#include "descale/document.h"

namespace descale {

struct BlockFeatures {
  float words = 0;
  float link_share = 0;  // 0-1
  float sentence_marks = 0;
  float commas = 0;
  // Link share of the nearest section that holds more than this block alone.
  float section_link_share = 0;
  bool heading = false;
  bool caption = false;
  uint32_t table = 0;  // of a cell of a data table: which one, from 1
  bool hidden = false;
  // Below nav, footer, aside, form, dialog, or an element whose role, id or
  // class names such a thing ("sidebar", "related", "comments", ...).
  bool in_boilerplate = false;
  // Below article or main, or an element that calls itself the body of one.
  bool in_content = false;
};

// One row a block, in order.
std::vector<BlockFeatures> ComputeFeatures(const Document& document);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FEATURES_H_
