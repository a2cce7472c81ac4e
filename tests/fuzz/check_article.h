// The laws that every article keeps, whatever the page and the rules.

#ifndef DESCALE_TESTS_FUZZ_CHECK_ARTICLE_H_
#define DESCALE_TESTS_FUZZ_CHECK_ARTICLE_H_

#include <cstdint>
#include <string_view>

#include "descale/article.h"

#include "base/utf8.h"
#include "fuzz/check.h"

namespace descale {

inline void CheckText(std::string_view text) {
  Check(IsValidUtf8(text), "text is valid UTF-8");
  for (const char c : text) {
    Check(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t',
          "text has no control characters");
  }
}

inline void CheckArticle(const Article& article) {
  CheckText(article.text);
  CheckText(article.metadata.title.value);
  CheckText(article.metadata.author.value);
  Check(article.text.empty() != article.outcome.has_article(),
        "an article has text, and nothing else has");
  uint32_t end = 0;
  for (const ArticleBlock& block : article.blocks) {
    Check(block.text.begin >= end && block.text.end > block.text.begin,
          "blocks stand in order");
    end = block.text.end;
  }
  Check(end == article.text.size(), "the last block ends the text");
}

}  // namespace descale

#endif  // DESCALE_TESTS_FUZZ_CHECK_ARTICLE_H_
