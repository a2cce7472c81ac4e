// Mining: what the pages of a site have in common, as rules to look at.
//
//   const auto report = descale::Mine({.inputs = {"crawl.warc.gz"}}, *rules);
//   if (!report.ok()) return Fail(report.status());
//   for (const descale::MinedSite& site : report->sites)
//     WriteFile(site.host + ".toml", descale::SiteFileText(site));
//
// A line is counted by the pages of the site that it stands on (its document
// frequency), in the form that rules see (folded, numbers alike). CCNet
// (Wenzek et al., "CCNet: Extracting High Quality Monolingual Datasets from Web
// Crawl Data", 2020) takes repeated paragraphs by their hashes; here they
// become rules that a person can read, try and change, and are on trial until
// then. Pages whose text was there before do not count: an article at two
// addresses is no template.

#ifndef DESCALE_MINE_H_
#define DESCALE_MINE_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "descale/article.h"
#include "descale/options.h"
#include "descale/reader.h"
#include "descale/ruleset.h"
#include "descale/stats.h"
#include "descale/status.h"

namespace descale {

struct MineOptions {
  // All pages are this site's, whatever their URL says: a host, normalized.
  // Else a page is its URL's host's, or its canonical link's.
  std::string site = {};
  // A line must stand on so many pages, and on this share of the site's.
  uint32_t min_pages = 5;
  double min_share = 0.1;
  // The share for lines that read like prose (60 characters, and a sentence
  // mark at the end): writers repeat themselves, too.
  double min_prose_share = 0.3;
  // Also lines that are in no article's text: for texts that another extractor
  // made, or as a safeguard.
  bool all = false;
  // For what was seen of lines; those unseen for longest are forgotten first.
  uint64_t memory_bytes = uint64_t{256} << 20;
  int threads = 0;  // 0: as many as the machine has cores
  // Called for each page, in each of the two passes (0 and 1), in order.
  // `bytes_read` is as of Reader::bytes_read. False ends the mining.
  std::function<bool(int pass, const Article&, const RunStats&,
                     uint64_t bytes_read)>
      on_article = {};
};

// A line that many pages have.
struct MinedLine {
  std::string text;     // as it stood on the first page
  std::string pattern;  // RE2 for the folded line if its numbers vary, else ""
  uint64_t pages = 0;   // that have it
  uint64_t kept = 0;    // of these, with the line in the article's text
  double position = 0;  // mean, among the page's lines: 0 first, 1 last
  double link_share = 0;
  std::string path;     // of its block on the first page
  std::string example;  // id of that page
};

// An element that many pages have, with nothing in it but such lines, or links.
struct MinedBox {
  std::string selector;  // "aside.related"
  uint64_t pages = 0;
  uint64_t lines = 0;     // in articles' texts, over all pages
  uint64_t repeated = 0;  // of these, lines that many pages have
  double link_share = 0;
  std::string sample;   // one of the lines
  std::string example;  // id of its page
};

struct MinedSite {
  std::string host;  // without "www."
  uint64_t pages = 0;
  std::vector<MinedLine> lines;  // most pages first
  std::vector<MinedBox> boxes;
  // Lines that are on one page only: what rules must not take.
  std::vector<std::string> ordinary;
};

struct MineReport {
  RunStats stats;                // of one pass
  std::vector<MinedSite> sites;  // those with lines or boxes, by host
  uint64_t sites_seen = 0;
  uint64_t pages_without_site = 0;
  uint64_t pages_again = 0;  // whose text was there before
  uint64_t left_out = 0;     // lines and boxes for which there was no memory
};

// Reads all pages twice, extracts them with `rules` (null: none) on all threads
// and counts. Fails as OpenReader does, and with kInvalidArgument for standard
// input, which cannot be read twice, and for a site that is no host. If
// `on_article` ended it, the report says what was counted until then.
Result<MineReport> Mine(const ReadOptions& read,
                        std::shared_ptr<const RuleSet> rules,
                        const MineOptions& options = {});

// A rule file (TOML) with what was found, on trial, and the counts as comments.
std::string SiteFileText(const MinedSite& site);

// {"pages", "sites_seen", "pages_without_site", "pages_again", "left_out",
//  "sites": [{"host", "pages", "lines": [...], "boxes": [...]}]} and a newline;
// lines and boxes have the members of MinedLine and MinedBox.
std::string MineJson(const MineReport& report);

}  // namespace descale

#endif  // DESCALE_MINE_H_
