// FeatureMatrix: the numbers that the content model sees of a page.
//
// Block features stand column by column, so that the model takes a feature of
// several blocks with one load; page features are the same for all blocks.
// All values are finite.

#ifndef DESCALE_CLASSIFY_FEATURE_MATRIX_H_
#define DESCALE_CLASSIFY_FEATURE_MATRIX_H_

#include <cstddef>
#include <span>
#include <vector>

namespace descale {

class FeatureMatrix {
 public:
  // Columns are padded with zeros to a multiple of so many blocks.
  static constexpr size_t kPadding = 16;

  // Makes everything zero and keeps the capacity.
  void Reset(size_t blocks, size_t block_features, size_t page_features) {
    blocks_ = blocks;
    block_features_ = block_features;
    stride_ = (blocks + kPadding - 1) / kPadding * kPadding;
    values_.assign(stride_ * block_features, 0.0F);
    page_.assign(page_features, 0.0F);
  }

  size_t blocks() const { return blocks_; }
  size_t block_features() const { return block_features_; }
  size_t stride() const { return stride_; }

  // A feature of blocks 0, 1, ...: stride() values.
  float* Column(size_t feature) { return values_.data() + feature * stride_; }
  const float* Column(size_t feature) const {
    return values_.data() + feature * stride_;
  }

  // Features count through those of blocks and then those of the page.
  float ValueOf(size_t block, size_t feature) const {
    return feature < block_features_ ? Column(feature)[block]
                                     : page_[feature - block_features_];
  }

  std::span<float> page() { return page_; }
  std::span<const float> page() const { return page_; }

 private:
  size_t blocks_ = 0;
  size_t block_features_ = 0;
  size_t stride_ = 0;
  std::vector<float> values_;
  std::vector<float> page_;
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_FEATURE_MATRIX_H_
