// Articles, a batch at a time, as a stream of the Arrow C data interface.

#ifndef DESCALE_PYTHON_ARTICLE_STREAM_H_
#define DESCALE_PYTHON_ARTICLE_STREAM_H_

#include <nanobind/nanobind.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "descale/article.h"
#include "descale/extractor.h"
#include "descale/page.h"

#include "arrow_output.h"

namespace descale::python {

// The articles of `count` pages, on `threads` threads (0: one a core).
// `page_of` is called from all of them. Without the GIL.
std::vector<Article> ExtractAll(const Extractor& extractor, int64_t count,
                                unsigned threads,
                                const std::function<Page(int64_t)>& page_of);

// Where the batches of a stream come from. One caller at a time, without the
// GIL.
class ArticleSource {
 public:
  virtual ~ArticleSource() = default;
  // The next batch; none at the end. What it throws is the stream's error.
  virtual std::optional<std::vector<Article>> Next() = 0;
};

// A capsule with a stream of these columns, for one consumer.
nanobind::object StreamCapsule(std::shared_ptr<ArticleSource> source,
                               ArticleColumns columns);

}  // namespace descale::python

#endif  // DESCALE_PYTHON_ARTICLE_STREAM_H_
