#include "article_stream.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <exception>
#include <string>
#include <thread>
#include <utility>

#include "arrow_capsules.h"

namespace nb = nanobind;

namespace descale::python {
namespace {

// What private_data of the exported stream points to.
struct Exported {
  std::shared_ptr<ArticleSource> source;
  ArticleColumns columns;
  std::string error;

  static Exported& Of(ArrowArrayStream* stream) {
    return *static_cast<Exported*>(stream->private_data);
  }

  int Next(ArrowArray* out) {
    try {
      const auto articles = source->Next();
      if (articles) {
        ExportArticles(*articles, columns, out);
      } else {
        *out = {};  // the end
      }
      return 0;
    } catch (const std::exception& exception) {
      error = exception.what();
      return EINVAL;
    }
  }
};

}  // namespace

std::vector<Article> ExtractAll(const Extractor& extractor, int64_t count,
                                unsigned threads,
                                const std::function<Page(int64_t)>& page_of) {
  std::vector<Article> articles(static_cast<size_t>(count));
  std::atomic<int64_t> next = 0;
  const auto work = [&] {
    for (int64_t i = next++; i < count; i = next++) {
      articles[static_cast<size_t>(i)] = extractor.Extract(page_of(i));
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

nb::object StreamCapsule(std::shared_ptr<ArticleSource> source,
                         ArticleColumns columns) {
  auto state =
      std::make_unique<Exported>(Exported{std::move(source), columns, {}});
  auto stream = std::make_unique<ArrowArrayStream>();
  stream->get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
    ExportSchema(Exported::Of(self).columns, out);
    return 0;
  };
  stream->get_next = [](ArrowArrayStream* self, ArrowArray* out) {
    return Exported::Of(self).Next(out);
  };
  stream->get_last_error = [](ArrowArrayStream* self) {
    return Exported::Of(self).error.c_str();
  };
  stream->release = [](ArrowArrayStream* self) {
    delete &Exported::Of(self);
    self->release = nullptr;
  };
  stream->private_data = state.release();
  return Capsule(std::move(stream), kStreamName);
}

}  // namespace descale::python
