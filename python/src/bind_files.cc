// Files of a crawl in, articles out: what the command line reads, WARC files
// first of all, without a copy of any page in Python.

#include <nanobind/nanobind.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "descale/extractor.h"
#include "descale/options.h"
#include "descale/reader.h"

#include "article_stream.h"
#include "bindings.h"

namespace nb = nanobind;

namespace descale::python {
namespace {

class FileSource : public ArticleSource {
 public:
  FileSource(Extractor extractor, std::unique_ptr<Reader> reader,
             size_t batch_rows, unsigned threads)
      : extractor_(std::move(extractor)),
        reader_(std::move(reader)),
        batch_rows_(batch_rows),
        threads_(threads) {}

  std::optional<std::vector<Article>> Next() override {
    std::vector<Page> pages;
    uint64_t bytes = 0;
    while (pages.size() < batch_rows_ && bytes < kBatchBytes) {
      Page page;
      if (!reader_->Next(&page)) {
        break;
      }
      bytes += page.bytes.size();
      pages.push_back(std::move(page));
    }
    if (pages.empty()) {
      return std::nullopt;
    }
    return ExtractAll(
        extractor_, static_cast<int64_t>(pages.size()), threads_,
        [&](int64_t i) { return std::move(pages[static_cast<size_t>(i)]); });
  }

  // Of what was read so far. With the GIL, as Next runs without it.
  SkipCounts skipped() const { return reader_->skipped(); }

 private:
  // A batch of large pages is smaller.
  static constexpr uint64_t kBatchBytes = 32 << 20;

  Extractor extractor_;  // a copy: a handle of what is shared
  std::unique_ptr<Reader> reader_;
  size_t batch_rows_;
  unsigned threads_;
};

std::shared_ptr<FileSource> OpenFiles(const Extractor& extractor,
                                      std::vector<std::string> inputs,
                                      const std::string& format,
                                      uint64_t max_input_bytes,
                                      size_t batch_rows, unsigned threads) {
  ReadOptions options;
  options.inputs = std::move(inputs);
  options.format = format;
  if (max_input_bytes > 0) {
    options.limits.page_bytes = max_input_bytes;
  }
  auto reader = [&] {
    const nb::gil_scoped_release release;
    return OpenReader(options);
  }();
  if (!reader.ok()) {
    const Status status = reader.status();
    if (status.code() == StatusCode::kInvalidArgument) {
      throw nb::value_error(status.message().c_str());
    }
    PyErr_SetString(PyExc_OSError, status.message().c_str());
    throw nb::python_error();
  }
  return std::make_shared<FileSource>(extractor, std::move(*reader), batch_rows,
                                      threads);
}

nb::dict SkippedOf(const FileSource& source) {
  const SkipCounts skipped = source.skipped();
  nb::dict counts;
  for (size_t i = 0; i < kSkipReasonCount; ++i) {
    const auto reason = static_cast<SkipReason>(i);
    const std::string name(SkipReasonName(reason));
    counts[name.c_str()] = skipped[reason];
  }
  return counts;
}

}  // namespace

void BindFiles(nb::module_& module) {
  nb::class_<FileSource>(module, "FileSource")
      .def("stream",
           [](std::shared_ptr<FileSource> self) {
             return StreamCapsule(std::move(self),
                                  ArticleColumns::kPageAndArticle);
           })
      .def_prop_ro("skipped", &SkippedOf);
  module.def("open_files", &OpenFiles, nb::arg("extractor"), nb::arg("inputs"),
             nb::arg("format"), nb::arg("max_input_bytes"),
             nb::arg("batch_rows"), nb::arg("threads"));
}

}  // namespace descale::python
