#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "descale/filter.h"

#include "filter/verdict.h"

namespace descale {
namespace {

TEST(C4LinesTest, WhichLinesGo) {
  const struct {
    std::string_view line;
    std::string_view rule;
  } cases[] = {
      {"The ferry left at noon.", ""},
      {"\"The ferry left at noon\"", ""},
      {"The ferry left \u201Cat noon.\u201D ", ""},
      {"\u9632\u6CE2\u5824\u5728\u6628\u665A\u5012\u584C\u3002", ""},
      {"\u063A\u0627\u062F\u0631\u062A "
       "\u0627\u0644\u0639\u0628\u0627\u0631\u0629 "
       "\u0638\u0647\u0631\u0627\u061F",
       ""},
      {"The ferry left at noon", "c4/no-end-mark"},
      {"The ferry left at noon...", "c4/no-end-mark"},
      {"", "c4/no-end-mark"},
      {"At noon.", "c4/few-words"},
      {"Please enable JavaScript to go on.", "c4/javascript"},
      {"Read our Privacy Policy at noon.", "c4/policy"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(C4Line(c.line), c.rule) << c.line;
  }
}

TEST(C4LinesTest, TheyAreTakenOutBeforePagesAreJudged) {
  Article article;
  article.text = "Share\n\nThe ferry left at noon.";
  article.blocks.resize(2);
  article.blocks[0].text = {0, 5};
  article.blocks[1].text = {7, 30};
  Article short_one = article;
  ApplyFilters({.c4_lines = true, .keep_removed = true}, &article);
  EXPECT_EQ(article.text, "The ferry left at noon.");
  ASSERT_EQ(article.removed.size(), 1u);
  EXPECT_EQ(article.removed[0].reason.rule, "c4/no-end-mark");
  ApplyFilters({.min_words = 6, .c4_lines = true}, &short_one);
  EXPECT_EQ(short_one.outcome.reason, OutcomeReason::kLength);
  Article none;
  none.text = "Share";
  none.blocks.resize(1);
  none.blocks[0].text = {0, 5};
  ApplyFilters({.c4_lines = true}, &none);
  EXPECT_EQ(none.outcome.reason, OutcomeReason::kC4);
}

}  // namespace
}  // namespace descale
