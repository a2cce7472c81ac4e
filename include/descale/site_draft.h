// A first rule file for a site, from a few of its pages.
//
//   const auto draft = descale::DraftSite("courier.example",
//                                         {.inputs = {"saved-pages/"}},
//                                         *rules);
//   if (draft.ok()) WriteFile("courier.toml", descale::DraftText(*draft));
//
// What mine.h finds in a crawl stands on numbers; here a person reads on, so
// that guesses are worth their line, as comments.

#ifndef DESCALE_SITE_DRAFT_H_
#define DESCALE_SITE_DRAFT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/mine.h"
#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/status.h"

namespace descale {

// A selector that may be what [select] wants.
struct SelectCandidate {
  std::string field;     // "body", "title", "author" or "date"
  std::string selector;  // "#story"
  uint64_t pages = 0;    // on which it gives something
  // body: means of how much of the article's text, and of what was removed, is
  // within.
  double kept_share = 0;
  double removed_share = 0;
  std::string sample;  // the others: what it gives on the first page
};

struct SiteDraft {
  MinedSite site;  // what the pages repeat
  // Of each field the best first, three at most.
  std::vector<SelectCandidate> candidates;
  // Of the first page: what a [[page]] needs.
  std::string page_id;
  std::string page_url;
  std::string page_prose;  // a line of its text that reads like prose
};

// Reads the pages, all of which are taken for those of `host`, and extracts
// them with `rules` (null: none). Fails as Mine does, and with kNotFound if no
// page has an article.
Result<SiteDraft> DraftSite(const std::string& host, const ReadOptions& read,
                            std::shared_ptr<const RuleSet> rules);

// The rule file: rules on trial, the rest as comments.
std::string DraftText(const SiteDraft& draft);

// {"host", "pages", "select": [...], "lines": [...], "boxes": [...]} and a
// newline; with the members of SelectCandidate, MinedLine and MinedBox.
std::string DraftJson(const SiteDraft& draft);

}  // namespace descale

#endif  // DESCALE_SITE_DRAFT_H_
