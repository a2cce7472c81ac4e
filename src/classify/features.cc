#include "classify/features.h"

#include <cstddef>

#include "descale/content_model.h"

#include "classify/feature_family.h"

namespace descale {
namespace {

// In the order of their columns.
const std::vector<FeatureFamily>& Families() {
  static const std::vector<FeatureFamily> families = {
      TextFeatures(),     PlaceFeatures(),     NameFeatures(),
      PositionFeatures(), NeighbourFeatures(), AncestorFeatures(),
      BranchFeatures(),   RepeatFeatures(),    DeclaredFeatures(),
  };
  return families;
}

}  // namespace

const std::vector<std::string>& BlockFeatureNames() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const FeatureFamily& family : Families()) {
      all.insert(all.end(), family.names.begin(), family.names.end());
    }
    return all;
  }();
  return names;
}

void ComputeFeatures(const Document& document, const TokenTable& tokens,
                     PageProfile* view, FeatureMatrix* matrix) {
  view->Build(document, tokens);
  matrix->Reset(view->size(), BlockFeatureNames().size(),
                PageFeatureNames().size());
  size_t first = 0;
  for (const FeatureFamily& family : Families()) {
    family.write(*view, FamilyColumns(matrix, first));
    first += family.names.size();
  }
  WritePageFeatures(*view, matrix->page());
}

}  // namespace descale
