// The whole line from bytes to article: whatever the page, the article keeps
// the laws of its text.

#include <cstddef>
#include <cstdint>
#include <memory>

#include "descale/extractor.h"

#include "fuzz/check.h"
#include "fuzz/check_article.h"

namespace descale {
namespace {

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
