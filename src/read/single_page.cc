#include "read/single_page.h"

#include <cstdint>
#include <memory>
#include <utility>

#include "descale/page.h"

namespace descale {
namespace {

class SinglePageReader : public Reader {
 public:
  SinglePageReader(Input input, std::unique_ptr<ByteStream> bytes,
                   uint64_t max_bytes, PageKind kind)
      : input_(std::move(input)),
        bytes_(std::move(bytes)),
        max_bytes_(max_bytes),
        kind_(kind) {}

  bool Next(Page* page) override {
    if (bytes_ == nullptr) {
      return false;
    }
    StartPage(input_, page);
    page->kind = kind_;
    page->outcome = ReadAll(bytes_.get(), max_bytes_, &page->bytes);
    if (!page->outcome.ok()) {
      page->bytes.clear();
    }
    bytes_.reset();
    return true;
  }

 private:
  const Input input_;
  std::unique_ptr<ByteStream> bytes_;  // null once read
  const uint64_t max_bytes_;
  const PageKind kind_;
};

}  // namespace

std::unique_ptr<Reader> OpenHtmlPage(const Input& input,
                                     std::unique_ptr<ByteStream> bytes,
                                     const ReadOptions& options) {
  return std::make_unique<SinglePageReader>(
      input, std::move(bytes), options.limits.input_bytes, PageKind::kHtml);
}

std::unique_ptr<Reader> OpenTextPage(const Input& input,
                                     std::unique_ptr<ByteStream> bytes,
                                     const ReadOptions& options) {
  return std::make_unique<SinglePageReader>(
      input, std::move(bytes), options.limits.input_bytes, PageKind::kText);
}

std::unique_ptr<Reader> OpenAnyPage(const Input& input,
                                    std::unique_ptr<ByteStream> bytes,
                                    const ReadOptions& options) {
  return std::make_unique<SinglePageReader>(
      input, std::move(bytes), options.limits.input_bytes, PageKind::kAuto);
}

}  // namespace descale
