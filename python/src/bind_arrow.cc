// clean_arrow: record batches in, record batches out, through the Arrow
// PyCapsule interface; no Arrow library is linked.

#include <nanobind/nanobind.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "descale/extractor.h"

#include "arrow_abi.h"
#include "arrow_input.h"
#include "arrow_output.h"
#include "bindings.h"

namespace nb = nanobind;

namespace descale::python {
namespace {

constexpr char kSchemaName[] = "arrow_schema";
constexpr char kArrayName[] = "arrow_array";
constexpr char kStreamName[] = "arrow_array_stream";

// A struct of the interface that is released with its last owner.
template <typename T>
class Owned {
 public:
  Owned() : value_(new T{}) {}
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  ~Owned() {
    if (value_->release != nullptr) {
      value_->release(value_.get());
    }
  }
  T* get() { return value_.get(); }
  T& operator*() { return *value_; }
  T* operator->() { return value_.get(); }

  // Takes what a capsule holds: whoever looks there later finds it released.
  void TakeFrom(nb::handle capsule, const char* name) {
    auto* const held =
        static_cast<T*>(PyCapsule_GetPointer(capsule.ptr(), name));
    if (held == nullptr) {
      throw nb::python_error();
    }
    if (held->release == nullptr) {
      throw nb::value_error(
          "the Arrow data was taken by somebody else already");
    }
    *value_ = *held;
    held->release = nullptr;
  }

 private:
  std::unique_ptr<T> value_;
};

template <typename T>
void DeleteCapsule(PyObject* capsule) {
  auto* const held = static_cast<T*>(
      PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
  if (held->release != nullptr) {
    held->release(held);
  }
  delete held;
}

template <typename T>
nb::object Capsule(std::unique_ptr<T> value, const char* name) {
  PyObject* capsule = PyCapsule_New(value.get(), name, &DeleteCapsule<T>);
  if (capsule == nullptr) {
    throw nb::python_error();
  }
  value.release();
  return nb::steal(capsule);
}

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
  std::vector<Article> articles(static_cast<size_t>(array.length));
  std::atomic<int64_t> next = 0;
  const auto work = [&] {
    for (int64_t row = next++; row < array.length; row = next++) {
      articles[static_cast<size_t>(row)] =
          extractor.Extract(PageOfRow(*html, url, row));
    }
  };
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::jthread> others;
  for (unsigned i = 1; i < (threads == 0 ? cores : threads); ++i) {
    others.emplace_back(work);
  }
  work();
  others.clear();  // joins
  return articles;
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
                   out_array.get());
    ExportSchema(out_schema.get());
  }
  return {Capsule(std::move(out_schema), kSchemaName),
          Capsule(std::move(out_array), kArrayName)};
}

// A stream that cleans each batch when it is asked for it.
struct CleaningStream {
  Extractor extractor;  // a copy: a handle of what is shared
  Columns columns;
  unsigned threads = 0;
  Owned<ArrowArrayStream> input;
  Owned<ArrowSchema> schema;
  std::string error;

  static CleaningStream& Of(ArrowArrayStream* stream) {
    return *static_cast<CleaningStream*>(stream->private_data);
  }

  int Next(ArrowArray* out) {
    try {
      if (schema->release == nullptr) {
        if (const int code = input->get_schema(input.get(), schema.get())) {
          return Fail(code);
        }
      }
      Owned<ArrowArray> batch;
      if (const int code = input->get_next(input.get(), batch.get())) {
        return Fail(code);
      }
      if (batch->release == nullptr) {
        *out = {};  // the end
        return 0;
      }
      ExportArticles(CleanRows(extractor, *schema, *batch, columns, threads),
                     out);
      return 0;
    } catch (const std::exception& exception) {
      error = exception.what();
      return EINVAL;
    }
  }

  int Fail(int code) {
    const char* text = input->get_last_error(input.get());
    error = text == nullptr ? "the stream failed" : text;
    return code;
  }
};

nb::object CleanStream(const Extractor& extractor, nb::handle capsule,
                       const std::string& html, const std::string& url,
                       unsigned threads) {
  auto state = std::unique_ptr<CleaningStream>(
      new CleaningStream{extractor, {html, url}, threads, {}, {}, {}});
  state->input.TakeFrom(capsule, kStreamName);
  auto stream = std::make_unique<ArrowArrayStream>();
  stream->get_schema = [](ArrowArrayStream*, ArrowSchema* out) {
    ExportSchema(out);
    return 0;
  };
  stream->get_next = [](ArrowArrayStream* self, ArrowArray* out) {
    return CleaningStream::Of(self).Next(out);
  };
  stream->get_last_error = [](ArrowArrayStream* self) {
    return CleaningStream::Of(self).error.c_str();
  };
  stream->release = [](ArrowArrayStream* self) {
    delete &CleaningStream::Of(self);
    self->release = nullptr;
  };
  stream->private_data = state.release();
  return Capsule(std::move(stream), kStreamName);
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
