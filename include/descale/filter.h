// Filters of crawls: which articles are worth keeping.

#ifndef DESCALE_FILTER_H_
#define DESCALE_FILTER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "descale/article.h"

namespace descale {

// All off by default. Every rule that refuses a page says so in the outcome:
// the page is dropped, with a reason and the figure that decided.
struct FilterOptions {
  // Keep pages in these languages only, by the codes of Metadata::language
  // ("en", "pt"); a page whose language is not known is dropped. Empty: all.
  std::vector<std::string> languages = {};
  // Words of the text; 0 is no limit. A character of a script that does not
  // separate words counts .6 of a word.
  uint32_t min_words = 0;
  uint32_t max_words = 0;
  // The page rules for quality and repetition of Gopher (Rae et al., "Scaling
  // Language Models", 2021, appendix A1.1). Two of them are about words with
  // spaces between and are left out for Chinese, Japanese, Thai, Lao, Khmer and
  // Burmese; that of stop words is English and for English only.
  bool gopher = false;
  // The page rules of C4 (Raffel et al., JMLR 21, 2020): at least 5 sentences,
  // no curly bracket, no "lorem ipsum". Its list of bad words is left out.
  bool c4 = false;
  // Its rules for lines, before the others: lines that do not end as sentences
  // do, have fewer than 3 words, mention JavaScript or are about a site's
  // policies are taken out. They become removals if `keep_removed`.
  bool c4_lines = false;
  bool keep_removed = false;
};

// Makes a dropped page of an article that one of the filters refuses, with one
// of the reasons "language", "length", "gopher" and "c4". Thread-safe.
void ApplyFilters(const FilterOptions& options, Article* article);

}  // namespace descale

#endif  // DESCALE_FILTER_H_
