// Features: a Document as the numbers that the content model judges by.
//
// Names and definitions stand in the *_features.cc files beside this one. None
// depends on the language of the page. Linear in blocks, sections and text.
// The columns of the matrix are BlockFeatureNames() of descale/content_model.h.

#ifndef DESCALE_CLASSIFY_FEATURES_H_
#define DESCALE_CLASSIFY_FEATURES_H_

#include "descale/document.h"

#include "classify/feature_matrix.h"
#include "classify/page_profile.h"
#include "classify/token_table.h"

namespace descale {

// Fills `matrix` with a row for each block. `view` is working memory, and
// afterwards a view of `document`.
void ComputeFeatures(const Document& document, const TokenTable& tokens,
                     PageProfile* view, FeatureMatrix* matrix);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FEATURES_H_
