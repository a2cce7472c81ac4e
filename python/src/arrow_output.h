// Articles as an Arrow struct array.

#ifndef DESCALE_PYTHON_ARROW_OUTPUT_H_
#define DESCALE_PYTHON_ARROW_OUTPUT_H_

#include <cstdint>
#include <vector>

#include "descale/article.h"

#include "arrow_abi.h"

namespace descale::python {

// Articles have url, title, author, date, language, source and text (large
// strings), confidence (a float), status, reason and message (large strings).
// Where pages come from files, the columns input and id (where the page was
// found) and crawled come first. Nothing is null.
enum class ArticleColumns : uint8_t { kArticle, kPageAndArticle };

void ExportSchema(ArticleColumns columns, ArrowSchema* out);
// What it holds is freed by its release callback.
void ExportArticles(const std::vector<Article>& articles,
                    ArticleColumns columns, ArrowArray* out);

}  // namespace descale::python

#endif  // DESCALE_PYTHON_ARROW_OUTPUT_H_
