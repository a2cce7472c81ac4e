// Looking at the articles of many pages, in the order of the input.

#ifndef DESCALE_TUNE_PAGE_PASS_H_
#define DESCALE_TUNE_PAGE_PASS_H_

#include <cstdint>
#include <functional>

#include "descale/article.h"
#include "descale/extractor.h"
#include "descale/reader.h"
#include "descale/stats.h"
#include "descale/status.h"

namespace descale {

// Called behind each article; false ends the pass.
using PassProgress =
    std::function<bool(const Article&, const RunStats&, uint64_t bytes_read)>;

// Extracts on `threads` threads (0: one a core) and calls `observe` for each
// article, from one thread at a time.
Result<RunStats> PassOver(const ReadOptions& read, const Extractor& extractor,
                          int threads, const PassProgress& on_article,
                          std::function<void(const Article&)> observe);

}  // namespace descale

#endif  // DESCALE_TUNE_PAGE_PASS_H_
