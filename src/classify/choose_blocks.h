// The decision: which blocks are kept, given how likely each is content.

#ifndef DESCALE_CLASSIFY_CHOOSE_BLOCKS_H_
#define DESCALE_CLASSIFY_CHOOSE_BLOCKS_H_

#include <span>
#include <vector>

#include "descale/options.h"

#include "classify/page_profile.h"

namespace descale {

// Part of a model: scripts/train sets these where they did best.
struct ChoiceParameters {
  // A page that is an article this surely has its own threshold.
  double article_certainty = 0.8;
  double article_threshold = 0.55;
  // Others have this share of the best F1 that can be expected, within bounds.
  double threshold_of_f1 = 0.455;
  double lowest_threshold = 0.17;
  double highest_threshold = 0.5;
  // What --favor moves the threshold by, up for precision, down for recall.
  double favor_shift = 0.2;
  // A page that promises less than this and has fewer words kept has no
  // content.
  double hopeless_f1 = 0.3;
  double hopeless_words = 8;
};

struct Choice {
  std::vector<bool> keep;  // by block
  double threshold = 0;    // of the probabilities
  double expected_f1 = 0;  // 0-1, by the probabilities alone
  bool hopeless = false;   // nothing is kept: see hopeless_f1
};

// `probabilities` are the blocks'. The threshold t that maximizes the expected
// F1 keeps what is above F1/2 (Lipton, Elkan, Naryanaswamy: "Thresholding
// Classifiers to Maximize F1 Score", 2014), if they are right and each block's
// its own; as those of a page err together, a little less proved better. Words
// are what counts.
//
// Where an article's own threshold leaves nothing, that one is taken there as
// well: a short text that is likely one is better than none.
//
// Of two kept blocks with the same text of some length the second goes, if it
// stands in another box: pages show their text twice, for wide screens and for
// small ones.
Choice ChooseBlocks(const PageProfile& page,
                    std::span<const double> probabilities,
                    double article_probability,
                    const ChoiceParameters& parameters, Favor favor);

}  // namespace descale

#endif  // DESCALE_CLASSIFY_CHOOSE_BLOCKS_H_
