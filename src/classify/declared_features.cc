// What the page says its content is: the share of the block's word triples
// that its description, and the article body in its JSON-LD, have as well.

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "classify/feature_family.h"

namespace descale {
namespace {

// A set of word triples that may find one that is not there: at most a few
// percent, for the longest texts. Clearing it costs less than a real set.
class Triples {
 public:
  explicit Triples(std::string_view text) {
    if (text.empty()) return;
    std::vector<WordHash> words;
    ProfileText(text, &words);
    if (words.size() < 3) return;
    bits_ = std::make_unique<std::bitset<kBits>>();
    for (size_t i = 0; i + 2 < words.size(); ++i) {
      bits_->set(SlotOf(words.data() + i));
    }
  }

  float ShareOf(std::span<const WordHash> words) const {
    if (bits_ == nullptr || words.size() < 3) return 0;
    size_t found = 0;
    for (size_t i = 0; i + 2 < words.size(); ++i) {
      found += bits_->test(SlotOf(words.data() + i)) ? 1 : 0;
    }
    return static_cast<float>(found) / static_cast<float>(words.size() - 2);
  }

 private:
  static constexpr size_t kBits = size_t{1} << 19;

  static size_t SlotOf(const WordHash* words) {
    uint64_t hash = words[0];
    hash = hash * 0x9E3779B97F4A7C15ULL + words[1];
    hash = hash * 0x9E3779B97F4A7C15ULL + words[2];
    return (hash * 0x9E3779B97F4A7C15ULL >> 40) & (kBits - 1);
  }

  std::unique_ptr<std::bitset<kBits>> bits_;
};

void Write(const PageProfile& page, const FamilyColumns& out) {
  const Triples description(page.document().metadata.description.value);
  const Triples body(page.document().declared_body);
  for (size_t i = 0; i < page.size(); ++i) {
    out[0][i] = description.ShareOf(page.words(i));
    out[1][i] = body.ShareOf(page.words(i));
  }
}

}  // namespace

FeatureFamily DeclaredFeatures() {
  return {{"description_share", "declared_body_share"}, Write};
}

}  // namespace descale
