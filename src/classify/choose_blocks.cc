#include "classify/choose_blocks.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "classify/number_table.h"

namespace descale {
namespace {

// Shorter lines stand twice on a page for good reasons.
constexpr uint32_t kRepeatChars = 40;
// Thresholds beyond these would take all or nothing.
constexpr double kLeastThreshold = 0.05;
constexpr double kMostThreshold = 0.95;

// The best expected F1 over all numbers of likeliest blocks to keep.
double ExpectedF1(const PageProfile& page,
                  std::span<const double> probabilities) {
  std::vector<uint32_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return probabilities[a] > probabilities[b];
  });
  double all = 0;
  for (const uint32_t i : order) {
    all += probabilities[i] * static_cast<double>(page.text(i).words);
  }
  double best = 0;
  double kept = 0;
  double hit = 0;
  for (const uint32_t i : order) {
    const auto words = static_cast<double>(page.text(i).words);
    kept += words;
    hit += probabilities[i] * words;
    if (kept + all > 0) best = std::max(best, 2 * hit / (kept + all));
  }
  return best;
}

double Shifted(double threshold, const ChoiceParameters& parameters,
               Favor favor) {
  if (favor == Favor::kPrecision) threshold += parameters.favor_shift;
  if (favor == Favor::kRecall) threshold -= parameters.favor_shift;
  return std::clamp(threshold, kLeastThreshold, kMostThreshold);
}

double BestThreshold(double expected_f1, const ChoiceParameters& parameters) {
  return std::clamp(expected_f1 * parameters.threshold_of_f1,
                    parameters.lowest_threshold, parameters.highest_threshold);
}

// Returns the words that are kept.
double KeepAbove(const PageProfile& page, std::span<const double> probabilities,
                 Choice* choice) {
  double words = 0;
  for (size_t i = 0; i < page.size(); ++i) {
    choice->keep[i] = probabilities[i] > choice->threshold;
    if (choice->keep[i]) words += static_cast<double>(page.text(i).words);
  }
  return words;
}

bool InSameBox(const PageProfile& page, size_t a, size_t b) {
  const uint32_t above_a = page.outline().Above(page.section(a), 1);
  const uint32_t above_b = page.outline().Above(page.section(b), 1);
  return above_a == above_b ||
         page.outline().Above(above_a, 1) == page.outline().Above(above_b, 1);
}

void DropRepeated(const PageProfile& page, std::vector<bool>* keep) {
  NumberTable<size_t> first;  // block of a text, from 1
  first.Reset(page.size());
  for (size_t i = 0; i < page.size(); ++i) {
    if (!(*keep)[i] || page.text(i).size < kRepeatChars ||
        page.block(i).kind == BlockKind::kPreformatted) {
      continue;
    }
    size_t& earlier = first[page.text(i).hash];
    if (earlier == 0) {
      earlier = i + 1;
    } else if (!InSameBox(page, earlier - 1, i)) {
      (*keep)[i] = false;
    }
  }
}

}  // namespace

Choice ChooseBlocks(const PageProfile& page,
                    std::span<const double> probabilities,
                    double article_probability,
                    const ChoiceParameters& parameters, Favor favor) {
  Choice choice;
  choice.keep.assign(page.size(), false);
  choice.expected_f1 = ExpectedF1(page, probabilities);
  const bool is_article = article_probability > parameters.article_certainty;
  const double best = BestThreshold(choice.expected_f1, parameters);
  choice.threshold = Shifted(is_article ? parameters.article_threshold : best,
                             parameters, favor);
  double words = KeepAbove(page, probabilities, &choice);
  if (is_article && words == 0) {
    choice.threshold = Shifted(best, parameters, favor);
    words = KeepAbove(page, probabilities, &choice);
  }
  if (choice.expected_f1 < parameters.hopeless_f1 &&
      words < parameters.hopeless_words) {
    choice.hopeless = true;
    choice.keep.assign(page.size(), false);
    return choice;
  }
  DropRepeated(page, &choice.keep);
  return choice;
}

}  // namespace descale
