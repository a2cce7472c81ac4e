// NameScores: what the ids and classes above a block say, by a TokenTable.

#ifndef DESCALE_CLASSIFY_NAME_SCORES_H_
#define DESCALE_CLASSIFY_NAME_SCORES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "descale/document.h"

#include "classify/number_table.h"
#include "classify/token_table.h"

namespace descale {

// Lowest, highest and mean score of some known tokens; 0 if there are none.
struct ScoreRange {
  float lowest = 0;
  float highest = 0;
  float sum = 0;
  float count = 0;

  void Add(float score);
  ScoreRange& operator+=(const ScoreRange& other);
  float Mean() const { return count > 0 ? sum / count : 0; }
};

// Tokens that name kinds of pages; the page features count them.
inline constexpr std::array<std::string_view, 26> kPageTokens = {
    "comment", "comments",  "post", "product", "price",     "reply",
    "topic",   "thread",    "card", "item",    "author",    "cart",
    "docs",    "doc",       "grid", "hero",    "message",   "user",
    "review",  "sidebar",   "toc",  "faq",     "accordion", "cookie",
    "consent", "breadcrumb"};

// What one attribute says. Boxes of a kind have the same class, so it is worked
// out once for all of them.
struct NameSummary {
  std::string_view names;  // the attribute
  Span scores = {};        // of its known tokens: in NameScores::scores_
  Span page_tokens = {};   // in NameScores::known_page_tokens_
  bool about_comments = false;
};

class NameScores {
 public:
  void Build(const Document& document, const TokenTable& table);

  // Of the section itself; of the three above it; of all above these; of all.
  const ScoreRange& Own(uint32_t section) const { return own_[section]; }
  ScoreRange Near(uint32_t section) const;
  ScoreRange Far(uint32_t section) const;
  const ScoreRange& All(uint32_t section) const { return all_[section]; }

  // Levels up to the nearest section whose name is about comments, 1 for the
  // section itself; 0 if there is none. The body and its children do not
  // count: there the name is the page's.
  uint32_t LevelsToComments(uint32_t section) const {
    return to_comments_[section];
  }

  // How many sections have such a token, by kPageTokens.
  float PageTokenCount(size_t token) const { return page_tokens_[token]; }

 private:
  const NameSummary& SummaryOf(std::string_view names, const TokenTable& table);
  NameSummary Summarize(std::string_view names, const TokenTable& table);
  void Add(const NameSummary& summary, uint32_t section, bool* about_comments);

  const Document* document_ = nullptr;
  std::vector<NameSummary> summaries_;
  std::vector<float> scores_;                // of the summaries
  std::vector<uint32_t> known_page_tokens_;  // of the summaries: kPageTokens
  NumberTable<uint32_t> summary_of_;         // by hash of the attribute, from 1
  std::vector<ScoreRange> own_;
  std::vector<ScoreRange> all_;
  std::vector<uint32_t> to_comments_;
  std::array<float, kPageTokens.size()> page_tokens_ = {};
};

}  // namespace descale

#endif  // DESCALE_CLASSIFY_NAME_SCORES_H_
