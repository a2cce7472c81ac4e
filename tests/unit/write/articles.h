// Articles for the tests of `write`.

#ifndef DESCALE_TESTS_UNIT_WRITE_ARTICLES_H_
#define DESCALE_TESTS_UNIT_WRITE_ARTICLES_H_

#include <string>
#include <string_view>

#include "descale/article.h"

namespace descale {

inline Article MakeArticle(std::string_view name, std::string_view text) {
  Article article;
  article.id = std::string(name) + ".html";
  article.output_name = name;
  article.text = text;
  return article;
}

inline Article MakeFailure(std::string_view name) {
  Article article = MakeArticle(name, "");
  article.outcome = {PageStatus::kFailed, OutcomeReason::kCorrupt, "read",
                     "damaged"};
  return article;
}

// Adds a block, and its text to that of the article.
inline ArticleBlock& AddBlock(BlockKind kind, std::string_view text,
                              Article* article) {
  if (!article->text.empty()) {
    article->text += "\n\n";
  }
  ArticleBlock& block = article->blocks.emplace_back();
  block.kind = kind;
  block.text.begin = static_cast<uint32_t>(article->text.size());
  article->text += text;
  block.text.end = static_cast<uint32_t>(article->text.size());
  return block;
}

}  // namespace descale

#endif  // DESCALE_TESTS_UNIT_WRITE_ARTICLES_H_
