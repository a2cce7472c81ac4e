// Feature families: each file *_features.cc computes some columns of the
// FeatureMatrix, and names them in the order in which it writes them.

#ifndef DESCALE_CLASSIFY_FEATURE_FAMILY_H_
#define DESCALE_CLASSIFY_FEATURE_FAMILY_H_

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "classify/feature_matrix.h"
#include "classify/page_profile.h"

namespace descale {

// The columns of one family.
class FamilyColumns {
 public:
  FamilyColumns(FeatureMatrix* matrix, size_t first)
      : matrix_(matrix), first_(first) {}
  float* operator[](size_t feature) const {
    return matrix_->Column(first_ + feature);
  }

 private:
  FeatureMatrix* matrix_;
  size_t first_;
};

struct FeatureFamily {
  std::vector<std::string> names;
  void (*write)(const PageProfile& page, const FamilyColumns& out);
};

FeatureFamily TextFeatures();       // the block's own text
FeatureFamily PlaceFeatures();      // what element it stands in
FeatureFamily NameFeatures();       // what ids and classes say
FeatureFamily PositionFeatures();   // where on the page; title and headings
FeatureFamily NeighbourFeatures();  // what stands before and behind it
FeatureFamily AncestorFeatures();   // what else is in the boxes around it
FeatureFamily BranchFeatures();     // where it leaves the bulk of the text
FeatureFamily RepeatFeatures();     // what else on the page looks like it
FeatureFamily DeclaredFeatures();   // what the page says its content is

// Of the page, the same for all its blocks.
// Names: PageFeatureNames() of descale/content_model.h.
void WritePageFeatures(const PageProfile& page, std::span<float> out);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FEATURE_FAMILY_H_
