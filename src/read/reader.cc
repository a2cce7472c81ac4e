#include "descale/reader.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/file.h"
#include "read/formats.h"
#include "read/gunzip.h"
#include "read/input.h"
#include "read/inputs.h"

namespace descale {
namespace {

// Opens one input after the other and hands on its pages.
class InputReader : public Reader {
 public:
  InputReader(std::unique_ptr<InputSource> inputs, const InputFormat& format,
              const Limits& limits)
      : inputs_(std::move(inputs)), format_(format), limits_(limits) {}

  bool Next(Page* page) override {
    while (current_ == nullptr || !current_->Next(page)) {
      Input input;
      if (!inputs_->Next(&input)) {
        current_.reset();
        return false;
      }
      if (!input.outcome.ok()) {
        current_.reset();
        StartPage(input, page);
        return true;
      }
      current_ = format_.open(input, Gunzip(OpenFile(input), limits_), limits_);
    }
    return true;
  }

  uint64_t passed_by() const override { return inputs_->passed_by(); }

 private:
  std::unique_ptr<InputSource> inputs_;
  const InputFormat& format_;
  const Limits limits_;
  std::unique_ptr<Reader> current_;  // of the input at hand
};

}  // namespace

Result<std::unique_ptr<Reader>> OpenReader(const ReadOptions& options) {
  const InputFormat* format = FindInputFormat(options.format);
  if (format == nullptr) {
    return Status::InvalidArgument("unknown input format \"" + options.format +
                                   "\"");
  }
  auto inputs = OpenInputs(options);
  if (!inputs.ok()) {
    return inputs.status();
  }
  return std::unique_ptr<Reader>(std::make_unique<InputReader>(
      std::move(*inputs), *format, options.limits));
}

std::vector<std::string_view> InputFormats() {
  std::vector<std::string_view> names;
  for (const InputFormat& format : InputFormatTable()) {
    names.push_back(format.name);
  }
  return names;
}

}  // namespace descale
