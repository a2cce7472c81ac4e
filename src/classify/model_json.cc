#include "classify/model_json.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "base/json.h"

namespace descale {
namespace {

Status Wrong(std::string_view key, std::string_view what) {
  return Status::InvalidArgument(std::string(key).append(": ").append(what));
}

// A model for other features would judge by the wrong numbers.
Status CheckNames(std::string_view key, const JsonValue& value,
                  const std::vector<std::string>& names) {
  const std::vector<JsonValue> items = value.Items();
  for (size_t i = 0; i < std::max(items.size(), names.size()); ++i) {
    const std::string has(i < items.size() ? items[i].AsString() : "");
    const std::string& needs = i < names.size() ? names[i] : "";
    if (has != needs) {
      std::string what = "number " + std::to_string(i);
      what.append(" is \"").append(has);
      what.append("\", but this version has \"").append(needs);
      return Wrong(key, what.append("\"; train the model anew"));
    }
  }
  return {};
}

// NaN, which every reader of numbers refuses, for what is none.
double NumberOf(const JsonValue& value) {
  return value.kind() == JsonValue::Kind::kNumber
             ? value.AsNumber()
             : std::numeric_limits<double>::quiet_NaN();
}

Status ReadTokens(const JsonValue& value, TokenTable* tokens) {
  if (!value.is_object()) return Wrong("tokens", "not an object");
  std::vector<std::pair<std::string, float>> scores;
  for (const auto& [token, score] : value.Members()) {
    const auto log_odds = static_cast<float>(NumberOf(score));
    if (!std::isfinite(log_odds)) {
      return Wrong("tokens", "\"" + std::string(token) + "\" has no number");
    }
    scores.emplace_back(token, log_odds);
  }
  *tokens = TokenTable(std::move(scores));
  return {};
}

// A number that an Int can hold becomes one, anything else its limit, which the
// forest refuses.
template <typename Int>
std::vector<Int> Integers(const JsonValue& value) {
  constexpr auto kLow = static_cast<double>(std::numeric_limits<Int>::min());
  constexpr auto kHigh = static_cast<double>(std::numeric_limits<Int>::max());
  std::vector<Int> numbers;
  for (const JsonValue& item : value.Items()) {
    const double number = NumberOf(item);
    const bool fits =
        number >= kLow && number <= kHigh && number == std::floor(number);
    numbers.push_back(fits ? static_cast<Int>(number)
                           : std::numeric_limits<Int>::max());
  }
  return numbers;
}

std::vector<double> Numbers(const JsonValue& value) {
  std::vector<double> numbers;
  for (const JsonValue& item : value.Items()) {
    numbers.push_back(NumberOf(item));
  }
  return numbers;
}

// What explains the trees, which are sound; nothing of it decides anything.
Status ReadMeans(const JsonValue& forest, std::vector<TreeArrays> trees,
                 ForestPaths* paths) {
  std::vector<ExplainedTree> explained;
  for (const JsonValue& tree : forest["trees"].Items()) {
    const size_t i = explained.size();
    explained.push_back({std::move(trees[i]), Numbers(tree["mean"])});
    const std::vector<double>& mean = explained.back().mean;
    if (mean.size() != explained.back().arrays.feature.size() ||
        !std::all_of(mean.begin(), mean.end(),
                     [](double number) { return std::isfinite(number); })) {
      return Wrong("block_forest", "tree " + std::to_string(i) +
                                       ": mean has not a number for each node");
    }
  }
  *paths = ForestPaths(std::move(explained));
  return {};
}

Status ReadForest(std::string_view key, const JsonValue& value,
                  size_t block_features, Forest* forest, ForestPaths* paths) {
  if (!value["trees"].is_array()) return Wrong(key, "has no array \"trees\"");
  std::vector<TreeArrays> trees;
  for (const JsonValue& tree : value["trees"].Items()) {
    trees.push_back({Integers<uint32_t>(tree["feature"]),
                     Numbers(tree["threshold"]),
                     Integers<int32_t>(tree["left"]),
                     Integers<int32_t>(tree["right"]), Numbers(tree["value"])});
  }
  auto made = Forest::Make(trees, block_features, PageFeatureNames().size());
  if (!made.ok()) return Wrong(key, made.status().message());
  *forest = std::move(*made);
  return paths == nullptr ? Status()
                          : ReadMeans(value, std::move(trees), paths);
}

struct Parameter {
  std::string_view name;
  double ChoiceParameters::*field;
};
constexpr Parameter kParameters[] = {
    {"article_certainty", &ChoiceParameters::article_certainty},
    {"article_threshold", &ChoiceParameters::article_threshold},
    {"threshold_of_f1", &ChoiceParameters::threshold_of_f1},
    {"lowest_threshold", &ChoiceParameters::lowest_threshold},
    {"highest_threshold", &ChoiceParameters::highest_threshold},
    {"favor_shift", &ChoiceParameters::favor_shift},
    {"hopeless_f1", &ChoiceParameters::hopeless_f1},
    {"hopeless_words", &ChoiceParameters::hopeless_words},
};

// What the model does not say keeps its default.
Status ReadChoice(const JsonValue& value, ChoiceParameters* choice) {
  if (!value.is_object() && value.kind() != JsonValue::Kind::kNull) {
    return Wrong("decide", "not an object");
  }
  for (const auto& [name, number] : value.Members()) {
    const auto* const parameter =
        std::find_if(std::begin(kParameters), std::end(kParameters),
                     [&, wanted = name](const Parameter& candidate) {
                       return candidate.name == wanted;
                     });
    if (parameter == std::end(kParameters)) {
      return Wrong("decide", "unknown \"" + std::string(name) + "\"");
    }
    if (number.kind() != JsonValue::Kind::kNumber) {
      return Wrong("decide", "\"" + std::string(name) + "\" is no number");
    }
    choice->*parameter->field = number.AsNumber();
  }
  if (choice->lowest_threshold > choice->highest_threshold) {
    return Wrong("decide", "lowest_threshold is above highest_threshold");
  }
  return {};
}

Status ReadConfidence(const JsonValue& value, ContentModel::Impl* model) {
  model->expected = Numbers(value["expected"]);
  model->measured = Numbers(value["measured"]);
  if (model->expected.empty() ||
      model->expected.size() != model->measured.size()) {
    return Wrong("confidence", "expected and measured differ in size");
  }
  const auto is_share = [](double number) {
    return number >= 0 && number <= 1;
  };
  if (!std::all_of(model->expected.begin(), model->expected.end(), is_share) ||
      !std::all_of(model->measured.begin(), model->measured.end(), is_share)) {
    return Wrong("confidence", "a point is not from 0 to 1");
  }
  if (!std::is_sorted(model->expected.begin(), model->expected.end())) {
    return Wrong("confidence", "expected does not rise");
  }
  return {};
}

Status ReadModel(const JsonValue& root, ContentModel::Impl* model) {
  if (root["format"].AsNumber() != 1) return Wrong("format", "is not 1");
  const size_t block_features = BlockFeatureNames().size();
  Status status =
      CheckNames("block_features", root["block_features"], BlockFeatureNames());
  if (status.ok()) {
    status =
        CheckNames("page_features", root["page_features"], PageFeatureNames());
  }
  if (status.ok()) status = ReadTokens(root["tokens"], &model->tokens);
  if (status.ok()) {
    status = ReadForest("block_forest", root["block_forest"], block_features,
                        &model->block_forest, &model->block_paths);
  }
  if (status.ok()) {
    status = ReadForest("page_forest", root["page_forest"], block_features,
                        &model->page_forest, nullptr);
  }
  if (status.ok() && !model->page_forest.HasPageNodesOnly()) {
    status = Wrong("page_forest", "asks for features of blocks");
  }
  if (status.ok()) status = ReadChoice(root["decide"], &model->choice);
  if (status.ok()) status = ReadConfidence(root["confidence"], model);
  return status;
}

}  // namespace

Result<std::unique_ptr<const ContentModel::Impl>> ParseModel(
    std::string_view json) {
  JsonReader reader;
  const Result<JsonValue> root = reader.Parse(json);
  if (!root.ok()) return Status::InvalidArgument(root.status().message());
  auto model = std::make_unique<ContentModel::Impl>();
  if (Status status = ReadModel(*root, model.get()); !status.ok()) {
    return status;
  }
  return std::unique_ptr<const ContentModel::Impl>(std::move(model));
}

}  // namespace descale
