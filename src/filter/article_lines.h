// The lines of an article's text, and taking some of them out.

#ifndef DESCALE_FILTER_ARTICLE_LINES_H_
#define DESCALE_FILTER_ARTICLE_LINES_H_

#include <cstddef>
#include <functional>
#include <string_view>

#include "descale/article.h"
#include "descale/reason.h"

namespace descale {

// Calls `visit` with each line of each block, in order.
void ForEachLine(const Article& article,
                 const std::function<void(std::string_view)>& visit);

// Takes out the lines, of those of ForEachLine, for which `judge` gives a rule;
// "" keeps them. Blocks of which nothing is left go, too. What goes is added to
// the removals if `keep_removed`. Returns how many lines went.
size_t RemoveLines(
    const std::function<std::string_view(std::string_view line)>& judge,
    bool keep_removed, Article* article);

// Makes it a page without an article.
void DropArticle(OutcomeReason reason, std::string message, Article* article);

}  // namespace descale

#endif  // DESCALE_FILTER_ARTICLE_LINES_H_
