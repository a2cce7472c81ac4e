// The parts of a ContentModel.

#ifndef DESCALE_CLASSIFY_CONTENT_MODEL_IMPL_H_
#define DESCALE_CLASSIFY_CONTENT_MODEL_IMPL_H_

#include <vector>

#include "descale/content_model.h"

#include "classify/choose_blocks.h"
#include "classify/forest.h"
#include "classify/forest_paths.h"
#include "classify/token_table.h"

namespace descale {

struct ContentModel::Impl {
  TokenTable tokens;
  Forest block_forest;      // is the block content?
  ForestPaths block_paths;  // of the same trees
  Forest page_forest;       // is the page an article?
  ChoiceParameters choice;
  // From the F1 that is expected of a text to the mean F1 that was measured of
  // texts with that expectation: a line through these points.
  std::vector<double> expected;
  std::vector<double> measured;

  double ConfidenceFor(double expected_f1) const;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_CONTENT_MODEL_IMPL_H_
