// The whole line from bytes to article: whatever the page, the article keeps
// the laws of its text.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "descale/extractor.h"

#include "base/utf8.h"
#include "fuzz/check.h"

namespace descale {
namespace {

void CheckText(std::string_view text) {
  Check(IsValidUtf8(text), "text is valid UTF-8");
  for (const char c : text) {
    Check(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t',
          "text has no control characters");
  }
}

void CheckArticle(const Article& article) {
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

const Extractor& SharedExtractor() {
  static const auto* const extractor = [] {
    auto rules = RuleSet::Load({});
    Check(rules.ok(), "the shipped rules load");
    ExtractOptions options;
    options.keep_removed = true;
    return new Extractor(*rules, options);
  }();
  return *extractor;
}

}  // namespace
}  // namespace descale

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  descale::Page page;
  page.bytes.assign(reinterpret_cast<const char*>(data), size);
  page.url = "https://news.example.com/2024/05/13/page";
  for (const auto kind : {descale::PageKind::kHtml, descale::PageKind::kText}) {
    page.kind = kind;
    descale::CheckArticle(descale::SharedExtractor().Extract(page));
  }
  return 0;
}
