// START HERE. Extractor: one page in, one article out.
//
// A page is the raw bytes of an HTML document or of a plain text, in any
// charset. What comes out is an Article: the text that a reader came for,
// without menus, share bars, adverts, related stories and comments; metadata
// (title, author, date, language, ...); and an outcome that says whether all
// went well.
//
//   auto rules = descale::RuleSet::Load({});             // the shipped sets
//   if (!rules.ok()) return Fail(rules.status());
//   descale::Extractor extractor(*rules);
//
//   descale::Page page;
//   page.bytes = html;
//   page.url = "https://news.example.com/2024/05/13/harbour";
//   descale::Article article = extractor.Extract(page);
//   if (article.outcome.has_article()) Use(article.text);
//
// Why is a line missing? Ask for the removals, or for everything:
//
//   descale::ExtractOptions options;
//   options.keep_removed = true;
//   descale::Extractor telling(*rules, options);
//   for (const auto& removal : telling.Extract(page).removed)
//     std::cout << removal.reason.rule << ": " << removal.text << "\n";
//   std::cout << descale::ExplainText(extractor.Explain(page), {});
//
// Own rules stand above the shipped ones:
//
//   auto mine = descale::RuleSet::Load({.folders = {"my-rules"}});
//
// What can fail: nothing, in the sense of an error return. A page over a limit
// comes out degraded (text without choice of content), an image or a broken
// stream as failed, an empty page as dropped; see outcome.h.
//
// Threads: Extract is const and safe to call from many threads at once. Each
// thread keeps its own working memory, reused from page to page.
//
// What it does not do: run JavaScript, fetch pages, summarise.

#ifndef DESCALE_EXTRACTOR_H_
#define DESCALE_EXTRACTOR_H_

#include <memory>

#include "descale/article.h"
#include "descale/document.h"
#include "descale/options.h"
#include "descale/page.h"
#include "descale/ruleset.h"
#include "descale/stats.h"

namespace descale {

// A page with all that was found on the way: blocks and lines, kept or not,
// with scores, reasons and notes. See descale/explain.h for how to show it.
struct Explanation {
  Article article;
  Document document;  // empty if the page failed before it had blocks
};

class Extractor {
 public:
  // `rules` may be null: no rules then.
  explicit Extractor(std::shared_ptr<const RuleSet> rules,
                     ExtractOptions options = {});

  // Extracts one page. Adds the CPU time of each stage to `times` if given.
  Article Extract(const Page& page, StageTimes* times = nullptr) const;

  // The same, with what was not taken and why. Copies the whole page: for
  // looking at single pages.
  Explanation Explain(const Page& page) const;

  const ExtractOptions& options() const { return options_; }

 private:
  Article Extract(const Page& page, bool explain, StageTimes* times) const;

  std::shared_ptr<const RuleSet> rules_;
  ExtractOptions options_;
};

}  // namespace descale

#endif  // DESCALE_EXTRACTOR_H_
