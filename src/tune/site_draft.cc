#include "descale/site_draft.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "descale/extractor.h"

#include "base/strings.h"
#include "tune/line_form.h"
#include "tune/page_pass.h"
#include "tune/select_census.h"

namespace descale {
namespace {

// Of a few pages that a person chose, and will read on.
MineOptions OptionsFor(const std::string& host) {
  MineOptions options;
  options.site = host;
  options.min_pages = 2;
  options.min_share = 0.2;
  options.min_prose_share = 0.5;
  return options;
}

void TakePage(const Article& article, SiteDraft* draft) {
  if (!draft->page_prose.empty() || !article.outcome.has_article()) {
    return;
  }
  draft->page_id = article.id;
  draft->page_url = article.url;
  ForEachPiece(article.text, "\n", [&](std::string_view line) {
    if (draft->page_prose.empty() && ReadsLikeProse(line)) {
      draft->page_prose = line;
    }
  });
}

}  // namespace

Result<SiteDraft> DraftSite(const std::string& host, const ReadOptions& read,
                            std::shared_ptr<const RuleSet> rules) {
  const auto report = Mine(read, rules, OptionsFor(host));
  if (!report.ok()) {
    return report.status();
  }
  SiteDraft draft;
  ExtractOptions extract;
  extract.limits = read.limits;
  extract.keep_paths = true;
  extract.keep_removed = true;
  const Extractor extractor(std::move(rules), extract);
  SelectCensus census;
  const auto stats = PassOver(read, extractor, /*threads=*/0, nullptr,
                              [&](const Article& article) {
                                census.Count(article);
                                TakePage(article, &draft);
                              });
  if (!stats.ok()) {
    return stats.status();
  }
  if (census.pages() == 0) {
    return Status::NotFound("none of the pages has an article");
  }
  if (!report->sites.empty()) {
    draft.site = report->sites.front();
  }
  draft.site.host = host;
  draft.site.pages = census.pages();
  draft.candidates = census.Candidates();
  return draft;
}

}  // namespace descale
