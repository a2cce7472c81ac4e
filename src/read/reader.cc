#include "descale/reader.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "read/decompress.h"
#include "read/file.h"
#include "read/formats.h"
#include "read/input.h"
#include "read/inputs.h"

namespace descale {
namespace {

// Opens one input after the other and hands on its pages.
class InputReader : public Reader {
 public:
  InputReader(std::unique_ptr<InputSource> inputs, const InputFormat& format,
              const ReadOptions& options)
      : inputs_(std::move(inputs)), format_(format), options_(options) {}

  bool Next(Page* page) override {
    do {
      if (!NextOfAll(page)) {
        return false;
      }
      page->place.input = report_.number;
      page->place.page = report_.pages++;
    } while (page->place.input == options_.start.input &&
             page->place.page < options_.start.page);
    return true;
  }

  bool IsReady() override { return current_ == nullptr || current_->IsReady(); }

  SkipCounts skipped() const override {
    SkipCounts sum = skipped_;
    sum[SkipReason::kFileName] += inputs_->passed_by();
    if (current_ != nullptr) {
      sum.Add(current_->skipped());
    }
    return sum;
  }

  uint64_t bytes_read() const override {
    return bytes_read_.load(std::memory_order_relaxed);
  }

 private:
  bool NextOfAll(Page* page) {
    while (current_ == nullptr || !current_->Next(page)) {
      Close();
      Input input;
      if (!NextInput(&input)) {
        return false;
      }
      if (!input.outcome.ok()) {
        StartPage(input, page);
        return true;
      }
      Open(input);
    }
    return true;
  }

  bool NextInput(Input* input) {
    do {
      if (!inputs_->Next(input)) {
        return false;
      }
      report_ = {.number = opened_++, .path = input->path};
    } while (report_.number < options_.start.input);
    return true;
  }

  void Open(const Input& input) {
    current_ = format_.open(
        input,
        Decompress(OpenFile(input, &bytes_read_), input.path, options_.limits),
        options_);
  }

  void Close() {
    if (current_ != nullptr) {
      report_.skipped = current_->skipped();
      report_.archive =
          report_.pages != 1 || MayHoldManyPages(report_.path, options_.format);
      skipped_.Add(report_.skipped);
      current_.reset();
      if (options_.on_input_end) {
        options_.on_input_end(report_);
      }
    }
  }

  std::unique_ptr<InputSource> inputs_;
  const InputFormat& format_;
  const ReadOptions options_;
  std::atomic<uint64_t> bytes_read_{0};
  std::unique_ptr<Reader> current_;  // of the input at hand
  InputReport report_;               // of the same, so far
  uint64_t opened_ = 0;
  SkipCounts skipped_;  // in the inputs before it
};

}  // namespace

std::string_view SkipReasonName(SkipReason reason) {
  switch (reason) {
    case SkipReason::kFileName:
      return "file_name";
    case SkipReason::kRecordType:
      return "record_type";
    case SkipReason::kHttpStatus:
      return "http_status";
    case SkipReason::kMediaType:
      return "media_type";
  }
  return {};
}

void SkipCounts::Add(const SkipCounts& other) {
  for (size_t i = 0; i < counts.size(); ++i) {
    counts[i] += other.counts[i];
  }
}

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
  return std::unique_ptr<Reader>(
      std::make_unique<InputReader>(std::move(*inputs), *format, options));
}

std::vector<std::string_view> InputFormats() {
  std::vector<std::string_view> names;
  for (const InputFormat& format : InputFormatTable()) {
    names.push_back(format.name);
  }
  return names;
}

}  // namespace descale
