// SiteCensus: how often what stands on the pages of each site.

#ifndef DESCALE_TUNE_SITE_CENSUS_H_
#define DESCALE_TUNE_SITE_CENSUS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "descale/article.h"
#include "descale/mine.h"

#include "filter/seen_counts.h"
#include "tune/page_lines.h"

namespace descale {

// Two passes over the same articles in the same order: Count for all, then
// Collect for all, which notes details of what turned out to be frequent. Not
// thread-safe.
class SiteCensus {
 public:
  explicit SiteCensus(const MineOptions& options);

  void Count(const Article& article);
  void Collect(const Article& article);
  // What was found, and the counts but RunStats.
  MineReport Report() const;

 private:
  struct LineDetail {
    MinedLine line;  // its means are sums
    std::string form;
    bool numbers_vary = false;
  };
  struct BoxDetail {
    MinedBox box;            // its link share is a sum
    uint64_t prose = 0;      // lines that read like an article's
    uint64_t last_page = 0;  // that counted
    std::string parent;      // the next name on the path outwards
  };
  struct Site {
    uint64_t pages = 0;
    uint64_t collected = 0;  // of these, in the second pass
    std::unordered_map<uint64_t, LineDetail> lines;
    std::map<std::string, BoxDetail, std::less<>> boxes;
    std::vector<std::string> ordinary;
  };

  // The site of a page whose lines count; null if there is none, or its text
  // was there before.
  Site* SiteOf(const Article& article, SeenCounts* texts, uint64_t* key);
  bool IsFrequent(const Site& site, uint64_t count, const PageLine& line) const;
  // Whether there is memory for what has that key.
  bool TakesDetail(uint64_t key);
  void CollectLine(uint64_t key, const PageLine& line, const Article& article,
                   Site* site);
  void CollectBoxes(const PageLine& line, bool frequent, const Article& article,
                    Site* site);
  std::vector<MinedLine> LinesOf(const Site& site) const;
  std::vector<MinedBox> BoxesOf(const Site& site) const;

  const MineOptions options_;
  const size_t most_details_;
  size_t details_ = 0;
  std::unordered_set<uint64_t> left_out_;  // keys of lines and boxes
  std::map<std::string, Site> sites_;
  SeenCounts lines_;
  SeenCounts counted_texts_;
  SeenCounts collected_texts_;
  uint64_t pages_without_site_ = 0;
  uint64_t pages_again_ = 0;
};

}  // namespace descale

#endif  // DESCALE_TUNE_SITE_CENSUS_H_
