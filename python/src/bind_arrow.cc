// clean_arrow: record batches in, record batches out, through the Arrow
// PyCapsule interface; no Arrow library is linked.

#include <nanobind/nanobind.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "descale/extractor.h"

#include "arrow_abi.h"
#include "arrow_capsules.h"
#include "arrow_input.h"
#include "arrow_output.h"
#include "article_stream.h"
#include "bindings.h"

namespace nb = nanobind;

namespace descale::python {
namespace {

struct Columns {
  std::string html;
  std::string url;
};

Page PageOfRow(const ArrowColumn& html, const std::optional<ArrowColumn>& url,
               int64_t row) {
  Page page;
  page.kind = PageKind::kHtml;
  page.bytes = html[row];
  page.http_charset = html.is_text() ? "utf-8" : "";
  page.url = url ? (*url)[row] : std::string_view();
  return page;
}

// All rows, on `threads` threads (0: one a core). Without the GIL.
std::vector<Article> CleanRows(const Extractor& extractor,
                               const ArrowSchema& schema,
                               const ArrowArray& array, const Columns& columns,
                               unsigned threads) {
  const auto html = FindColumn(schema, array, columns.html);
  const auto url = FindColumn(schema, array, columns.url);
  if (!html) {
    throw std::invalid_argument("no column \"" + columns.html + "\"");
  }
  return ExtractAll(extractor, array.length, threads,
                    [&](int64_t row) { return PageOfRow(*html, url, row); });
}

// What __arrow_c_array__ gives: capsules of the schema and the array.
std::pair<nb::object, nb::object> CleanBatch(const Extractor& extractor,
                                             nb::handle schema_capsule,
                                             nb::handle array_capsule,
                                             const std::string& html,
                                             const std::string& url,
                                             unsigned threads) {
  Owned<ArrowSchema> schema;
  Owned<ArrowArray> array;
  schema.TakeFrom(schema_capsule, kSchemaName);
  array.TakeFrom(array_capsule, kArrayName);
  auto out_schema = std::make_unique<ArrowSchema>();
  auto out_array = std::make_unique<ArrowArray>();
  {
    const nb::gil_scoped_release release;
    ExportArticles(CleanRows(extractor, *schema, *array, {html, url}, threads),
                   ArticleColumns::kArticle, out_array.get());
    ExportSchema(ArticleColumns::kArticle, out_schema.get());
  }
  return {Capsule(std::move(out_schema), kSchemaName),
          Capsule(std::move(out_array), kArrayName)};
}

// Cleans each batch of a stream when it is asked for it.
class CleaningSource : public ArticleSource {
 public:
  CleaningSource(Extractor extractor, Columns columns, unsigned threads,
                 nb::handle capsule)
      : extractor_(std::move(extractor)),
        columns_(std::move(columns)),
        threads_(threads) {
    input_.TakeFrom(capsule, kStreamName);
  }

  std::optional<std::vector<Article>> Next() override {
    if (schema_->release == nullptr) {
      Check(input_->get_schema(input_.get(), schema_.get()));
    }
    Owned<ArrowArray> batch;
    Check(input_->get_next(input_.get(), batch.get()));
    if (batch->release == nullptr) {
      return std::nullopt;
    }
    return CleanRows(extractor_, *schema_, *batch, columns_, threads_);
  }

 private:
  void Check(int code) {
    if (code == 0) {
      return;
    }
    const char* text = input_->get_last_error(input_.get());
    throw std::runtime_error(text == nullptr ? "the stream failed" : text);
  }

  Extractor extractor_;  // a copy: a handle of what is shared
  Columns columns_;
  unsigned threads_;
  Owned<ArrowArrayStream> input_;
  Owned<ArrowSchema> schema_;
};

nb::object CleanStream(const Extractor& extractor, nb::handle capsule,
                       const std::string& html, const std::string& url,
                       unsigned threads) {
  return StreamCapsule(std::make_shared<CleaningSource>(
                           extractor, Columns{html, url}, threads, capsule),
                       ArticleColumns::kArticle);
}

}  // namespace

void BindArrow(nb::module_& module) {
  module.def("clean_batch", &CleanBatch, nb::arg("extractor"),
             nb::arg("schema"), nb::arg("array"), nb::arg("html"),
             nb::arg("url"), nb::arg("threads"));
  module.def("clean_stream", &CleanStream, nb::arg("extractor"),
             nb::arg("stream"), nb::arg("html"), nb::arg("url"),
             nb::arg("threads"));
}

}  // namespace descale::python
