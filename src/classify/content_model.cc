#include "descale/content_model.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "classify/content_model_impl.h"
#include "classify/model_json.h"
#include "classify/shipped_model.h"

namespace descale {
namespace {

std::shared_ptr<const ContentModel> ParseShipped() {
  auto parsed = ParseModel(ShippedModelJson());
  // A test holds that it parses; a model of no trees keeps everything.
  return std::make_shared<const ContentModel>(
      parsed.ok() ? std::move(*parsed)
                  : std::make_unique<const ContentModel::Impl>());
}

}  // namespace

ContentModel::ContentModel(std::unique_ptr<const Impl> impl)
    : impl_(std::move(impl)) {}

ContentModel::~ContentModel() = default;

std::shared_ptr<const ContentModel> ContentModel::Shipped() {
  static const std::shared_ptr<const ContentModel> shipped = ParseShipped();
  return shipped;
}

Result<std::shared_ptr<const ContentModel>> ContentModel::Load(
    const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Status::NotFound(path + ": cannot be opened");
  const std::string json((std::istreambuf_iterator<char>(file)),
                         std::istreambuf_iterator<char>());
  if (file.bad()) return Status::IoError(path + ": cannot be read");
  auto parsed = ParseModel(json);
  if (!parsed.ok()) {
    return Status::InvalidArgument(path + ": " + parsed.status().message());
  }
  return std::make_shared<const ContentModel>(std::move(*parsed));
}

double ContentModel::Impl::ConfidenceFor(double expected_f1) const {
  if (expected.empty()) return expected_f1;
  const auto above =
      std::lower_bound(expected.begin(), expected.end(), expected_f1);
  const auto i = static_cast<size_t>(above - expected.begin());
  if (i == 0) return measured.front();
  if (i == expected.size()) return measured.back();
  const double part =
      (expected_f1 - expected[i - 1]) / (expected[i] - expected[i - 1]);
  return measured[i - 1] + part * (measured[i] - measured[i - 1]);
}

}  // namespace descale
