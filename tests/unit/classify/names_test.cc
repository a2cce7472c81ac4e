#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "classify/name_scores.h"
#include "classify/name_tokens.h"
#include "classify/token_table.h"
#include "unit/classify/page_builder.h"

namespace descale {
namespace {

std::vector<std::string> Tokens(std::string_view names) {
  std::vector<std::string> tokens;
  ForEachNameToken(names,
                   [&](std::string_view token) { tokens.emplace_back(token); });
  return tokens;
}

using Strings = std::vector<std::string>;

TEST(NameTokensTest, NamesAreSplitWhereTheirWordsEnd) {
  EXPECT_EQ(Tokens("entryContent post-12"),
            Strings({"entry", "content", "post"}));
  EXPECT_EQ(Tokens("td_block__wide"), Strings({"block", "wide"}));
  EXPECT_EQ(Tokens("NAV"), Strings({"nav"}));
  EXPECT_EQ(Tokens(""), Strings());
}

TEST(NameTokensTest, VeryLongOnesAreNoWords) {
  EXPECT_EQ(Tokens("abcdefghijklmnopqr"), Strings({"abcdefghijklmnopqr"}));
  EXPECT_EQ(Tokens("abcdefghijklmnopqrs"), Strings());
}

TEST(TokenTableTest, FindsWhatItHoldsAndNothingElse) {
  std::vector<std::pair<std::string, float>> scores;
  scores.reserve(1000);
  for (int i = 0; i < 1000; ++i) {
    scores.emplace_back("token" + std::to_string(i), static_cast<float>(i));
  }
  const TokenTable table(scores);
  for (const auto& [token, score] : scores) {
    ASSERT_NE(table.Find(token), nullptr);
    EXPECT_EQ(*table.Find(token), score);
  }
  EXPECT_EQ(table.Find("token1000"), nullptr);
  EXPECT_EQ(TokenTable().Find("token"), nullptr);
}

TEST(NameScoresTest, OwnNearAndFarAreKeptApart) {
  const TokenTable table({{"body", 2.0F}, {"side", -1.0F}, {"wide", 0.5F}});
  PageBuilder page;
  page.Open(TagId::kDiv, "side");                       // 1: far
  page.Open(TagId::kDiv).Open(TagId::kDiv, "wide");     // 3: near
  page.Open(TagId::kDiv).Open(TagId::kP, "body wide");  // 5: own
  page.Add("Text");
  NameScores names;
  names.Build(page.Finish(), table);
  EXPECT_EQ(names.Own(5).lowest, 0.5F);
  EXPECT_EQ(names.Own(5).highest, 2.0F);
  EXPECT_EQ(names.Near(5).highest, 0.5F);
  EXPECT_EQ(names.Far(5).lowest, -1.0F);
  EXPECT_EQ(names.All(5).count, 4.0F);
  EXPECT_FLOAT_EQ(names.All(5).Mean(), 0.5F);
}

TEST(NameScoresTest, CommentsAreFoundByTheirNames) {
  PageBuilder page;
  page.Open(TagId::kDiv, "comments").Open(TagId::kDiv);  // named for the page
  page.Open(TagId::kOl, "commentlist").Open(TagId::kLi).Add("Well said.");
  NameScores names;
  names.Build(page.Finish(), TokenTable());
  EXPECT_EQ(names.LevelsToComments(1), 0u);
  EXPECT_EQ(names.LevelsToComments(2), 0u);
  EXPECT_EQ(names.LevelsToComments(3), 1u);
  EXPECT_EQ(names.LevelsToComments(4), 2u);
  EXPECT_EQ(names.PageTokenCount(1), 1.0F);
}

}  // namespace
}  // namespace descale
