// Articles as an Arrow struct array.

#ifndef DESCALE_PYTHON_ARROW_OUTPUT_H_
#define DESCALE_PYTHON_ARROW_OUTPUT_H_

#include <vector>

#include "descale/article.h"

#include "arrow_abi.h"

namespace descale::python {

// struct<url, title, author, date, language, source, text: large_string,
// confidence: float, status, reason, message: large_string>; nothing is null.
void ExportSchema(ArrowSchema* out);
// The columns of that schema. What it holds is freed by its release callback.
void ExportArticles(const std::vector<Article>& articles, ArrowArray* out);

}  // namespace descale::python

#endif  // DESCALE_PYTHON_ARROW_OUTPUT_H_
