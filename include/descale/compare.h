// Comparing two articles of one page: what a change of rules, of the model or
// of a version does to it.
//
//   const descale::ArticleChange change = descale::CompareArticles(
//       before.Extract(page), after.Extract(page));
//   if (change.any()) std::cout << descale::ChangeText(change, {});
//
// All functions are safe from many threads. What comes from the page is shown
// as in explain.h.

#ifndef DESCALE_COMPARE_H_
#define DESCALE_COMPARE_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "descale/article.h"
#include "descale/explain.h"
#include "descale/outcome.h"
#include "descale/reason.h"

namespace descale {

struct LineChange {
  enum class Kind : uint8_t { kSame, kGone, kNew };
  Kind kind = Kind::kSame;
  std::string text;
  // Why a line that is gone is not there any more, if the articles have their
  // removals (ExtractOptions::keep_removed) and it was removed whole.
  Reason reason = {};
};

struct ArticleChange {
  std::string id;
  Outcome before;
  Outcome after;
  std::vector<LineChange> lines;  // of both texts, in order
  uint64_t gone_characters = 0;   // of the lines that are gone
  uint64_t new_characters = 0;
  uint64_t characters = 0;  // of the text before

  // Whether the texts differ.
  bool any() const;
};

ArticleChange CompareArticles(const Article& before, const Article& after);

// What many pages have in common.
struct ChangeCounts {
  uint64_t pages = 0;
  uint64_t changed = 0;
  uint64_t lost_articles = 0;  // before there was an article, and now not
  uint64_t gone_lines = 0;
  uint64_t new_lines = 0;
  uint64_t characters = 0;  // of all texts before
  uint64_t gone_characters = 0;
  uint64_t new_characters = 0;
  std::map<std::string, uint64_t> by_rule;  // lines that are gone

  void Count(const ArticleChange& change);
};

// The page's id, then a line for each that is gone (-), with the rule that took
// it, or new (+), with those next to it.
std::string ChangeText(const ArticleChange& change, const ExplainStyle& style);
std::string CountsText(const ChangeCounts& counts);

// One JSON object and a newline:
//   {"id", "before": {"status", "reason"}, "after": {...},
//    "lines": [{"change": "gone" | "new", "text", "rule", "file", "line"}]}
//   {"pages", "changed", "lost_articles", "gone_lines", "new_lines",
//    "characters", "gone_characters", "new_characters", "by_rule": {id: lines}}
std::string ChangeJson(const ArticleChange& change);
std::string CountsJson(const ChangeCounts& counts);

}  // namespace descale

#endif  // DESCALE_COMPARE_H_
