// What a user of the installed library writes: one page in, its text out.

#include <cstdio>

#include "descale/descale.h"

int main() {
  const auto rules = descale::RuleSet::Load({});
  if (!rules.ok()) {
    std::fprintf(stderr, "%s\n", rules.status().message().c_str());
    return 1;
  }
  const descale::Extractor extractor(*rules);
  descale::Page page;
  page.bytes =
      "<html><body><article><h1>Harbour reopens</h1><p>The harbour reopened on "
      "Monday after two years of work, and the first ferry left at noon with "
      "three hundred people on board.</p></article></body></html>";
  const descale::Article article = extractor.Extract(page);
  std::puts(article.text.c_str());
  return article.text.find("first ferry") != std::string::npos ? 0 : 1;
}
