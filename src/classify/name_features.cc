// What the ids and classes around the block say, and where comments are.

#include <algorithm>

#include "classify/feature_family.h"

namespace descale {
namespace {

constexpr size_t kToComments = 9;  // behind the scores
constexpr size_t kWordsBefore = 10;

// Of the table's scores.
void WriteScores(const PageProfile& page, size_t i, const FamilyColumns& out) {
  const NameScores& names = page.names();
  const uint32_t section = page.section(i);
  const ScoreRange& own = names.Own(section);
  const ScoreRange near = names.Near(section);
  const ScoreRange far = names.Far(section);
  const ScoreRange& all = names.All(section);
  size_t k = 0;
  out[k++][i] = own.lowest;
  out[k++][i] = own.highest;
  // Among several names the strongest opinion each way counts.
  out[k++][i] = std::min(near.lowest, 0.0F);
  out[k++][i] = std::max(near.highest, 0.0F);
  out[k++][i] = std::min(far.lowest, 0.0F);
  out[k++][i] = std::max(far.highest, 0.0F);
  out[k++][i] = all.lowest;
  out[k++][i] = all.highest;
  out[k++][i] = all.Mean();
}

void WriteComments(const PageProfile& page, const FamilyColumns& out) {
  float words_before = 0;
  for (size_t i = 0; i < page.size(); ++i) {
    const uint32_t levels = page.names().LevelsToComments(page.section(i));
    if (levels == 0 && page.link_share(i) < 0.5F) {
      words_before += page.text(i).words;
    }
    out[kToComments][i] = static_cast<float>(levels);
    out[kWordsBefore][i] = words_before;
  }
}

void Write(const PageProfile& page, const FamilyColumns& out) {
  for (size_t i = 0; i < page.size(); ++i) WriteScores(page, i, out);
  WriteComments(page, out);
}

}  // namespace

FeatureFamily NameFeatures() {
  return {{"name_own_lowest", "name_own_highest", "name_near_lowest",
           "name_near_highest", "name_far_lowest", "name_far_highest",
           "name_lowest", "name_highest", "name_mean", "to_comments",
           "words_outside_comments_before"},
          Write};
}

}  // namespace descale
