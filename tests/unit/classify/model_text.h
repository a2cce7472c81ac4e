// Models as text, for tests.

#ifndef DESCALE_TESTS_UNIT_CLASSIFY_MODEL_TEXT_H_
#define DESCALE_TESTS_UNIT_CLASSIFY_MODEL_TEXT_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "descale/content_model.h"

namespace descale {

// The parts of a model that a test is about; the others do nothing.
struct ModelText {
  std::string format = "1";
  std::vector<std::string> block_features = BlockFeatureNames();
  std::vector<std::string> page_features = PageFeatureNames();
  std::string tokens = "{}";
  std::string block_trees = "[]";
  std::string page_trees = "[]";
  std::string decide = "{}";
  std::string confidence = R"({"expected": [0, 1], "measured": [0, 1]})";

  std::string str() const {
    return "{\"format\": " + format +
           ", \"block_features\": " + Names(block_features) +
           ", \"page_features\": " + Names(page_features) +
           ", \"tokens\": " + tokens +
           ", \"block_forest\": {\"trees\": " + block_trees +
           "}, \"page_forest\": {\"trees\": " + page_trees +
           "}, \"decide\": " + decide + ", \"confidence\": " + confidence +
           ", \"card\": {}}";
  }

  static std::string Names(const std::vector<std::string>& names) {
    std::string list;
    for (const std::string& name : names) {
      list.append(list.empty() ? "\"" : ", \"").append(name).append("\"");
    }
    return "[" + list + "]";
  }

  // The trees of a forest that gives `low` to blocks with up to that much of
  // the feature and `high` to those with more.
  static std::string Stump(std::string_view feature, double threshold,
                           double low, double high) {
    const auto& names = BlockFeatureNames();
    const auto index =
        std::find(names.begin(), names.end(), feature) - names.begin();
    return R"([{"feature": [)" + std::to_string(index) +
           R"(], "threshold": [)" + std::to_string(threshold) +
           R"(], "left": [-1], "right": [-2], "mean": [0], "value": [)" +
           std::to_string(low) + ", " + std::to_string(high) + "]}]";
  }
};

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_CLASSIFY_MODEL_TEXT_H_
