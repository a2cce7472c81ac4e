#include "descale/filter.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "base/words.h"
#include "filter/article_lines.h"
#include "filter/limits.h"
#include "filter/verdict.h"

namespace descale {
namespace {

std::string LanguageVerdict(const FilterOptions& options,
                            const std::string& language) {
  const auto& wanted = options.languages;
  if (wanted.empty() ||
      std::find(wanted.begin(), wanted.end(), language) != wanted.end()) {
    return "";
  }
  return language.empty() ? "the language is not known"
                          : "the language is " + language;
}

std::string LengthVerdict(const FilterOptions& options, std::string_view text) {
  if (options.min_words == 0 && options.max_words == 0) {
    return "";
  }
  const double words = CountText(text).words;
  std::string verdict = Under("words", words, options.min_words);
  return verdict.empty() && options.max_words > 0
             ? Over("words", words, options.max_words)
             : verdict;
}

std::string GopherVerdict(const FilterOptions& options,
                          const Article& article) {
  if (!options.gopher) {
    return "";
  }
  std::string verdict =
      GopherQuality(article.text, article.metadata.language.value);
  return verdict.empty() ? GopherRepetition(article.text) : verdict;
}

// True if there is something to say against the page.
bool Drop(std::string verdict, OutcomeReason reason, Article* article) {
  if (verdict.empty()) {
    return false;
  }
  DropArticle(reason, std::move(verdict), article);
  return true;
}

}  // namespace

void ApplyFilters(const FilterOptions& options, Article* article) {
  if (!article->outcome.has_article()) {
    return;
  }
  const auto drop = [&](std::string verdict, OutcomeReason reason) {
    return Drop(std::move(verdict), reason, article);
  };
  if (options.c4_lines) {
    RemoveLines(C4Line, options.keep_removed, article);
    if (drop(article->text.empty() ? "no line is left" : "",
             OutcomeReason::kC4)) {
      return;
    }
  }
  // The cheap ones first.
  if (drop(LanguageVerdict(options, article->metadata.language.value),
           OutcomeReason::kLanguage) ||
      drop(LengthVerdict(options, article->text), OutcomeReason::kLength) ||
      drop(options.c4 ? C4Page(article->text) : "", OutcomeReason::kC4)) {
    return;
  }
  drop(GopherVerdict(options, *article), OutcomeReason::kGopher);
}

}  // namespace descale
