// What mining sees of a page.

#ifndef DESCALE_TUNE_PAGE_LINES_H_
#define DESCALE_TUNE_PAGE_LINES_H_

#include <string>
#include <string_view>
#include <vector>

#include "descale/article.h"

namespace descale {

struct PageLine {
  std::string_view text;  // of the article
  std::string_view path;  // of its block
  std::string form;       // as LineForm; "" for what is no phrase, or the title
  double position = 0;    // among lines of its kind: 0 first, 1 last
  float link_share = 0;   // of its block
  bool kept = false;      // it is in the article's text
};

// The lines of the text, then those that were removed, if the article has them
// (ExtractOptions::keep_removed). Views of `article`.
std::vector<PageLine> PageLines(const Article& article);

// The selectors of one name each (".related", "#comments") that the elements of
// a path have, outermost first. Names with characters that selectors would have
// to escape, or numbers that look like those of a page, are left out.
std::vector<std::string> NamesOnPath(std::string_view path);

}  // namespace descale

#endif  // DESCALE_TUNE_PAGE_LINES_H_
