// SelectCensus: where the pages of a site have their article, title, author and
// date.

#ifndef DESCALE_TUNE_SELECT_CENSUS_H_
#define DESCALE_TUNE_SELECT_CENSUS_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "descale/article.h"
#include "descale/site_draft.h"

#include "tune/page_lines.h"

namespace descale {

// Not thread-safe.
class SelectCensus {
 public:
  void Count(const Article& article);
  // Of each field the best first.
  std::vector<SelectCandidate> Candidates() const;
  uint64_t pages() const { return pages_; }

 private:
  struct Body {
    uint64_t pages = 0;
    double kept = 0;  // sums of shares
    double removed = 0;
    size_t depth = 0;  // on the path where it was seen first
  };
  struct Value {
    uint64_t pages = 0;
    uint64_t last_page = 0;
    std::string sample;
  };
  using Values = std::map<std::string, Value, std::less<>>;

  void CountBodies(const std::vector<PageLine>& lines);
  void CountValues(const Article& article, const std::vector<PageLine>& lines);
  void CountValue(const PageLine& line, Values* values);
  void AddBodies(std::vector<SelectCandidate>* candidates) const;
  void AddValues(std::string_view field, const Values& values,
                 std::vector<SelectCandidate>* candidates) const;

  uint64_t pages_ = 0;
  std::map<std::string, Body, std::less<>> bodies_;
  Values titles_;
  Values authors_;
  Values dates_;
};

}  // namespace descale

#endif  // DESCALE_TUNE_SELECT_CENSUS_H_
